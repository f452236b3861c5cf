package io.komado.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Looks for words in every byte that a running Komado has stored: heap files and WAL, Kafka's segments, logs, and whatever else
 * lies in its data directory; plain and in every encoding of TH-01.
 */
final class StoredTraces {

    private static final int PREFIX = 4;

    private record Needle(String name, byte[] bytes) {}

    private final Map<Integer, List<Needle>> byPrefix = new HashMap<>();

    /** Whether any needle begins with these two bytes; nearly none of a file does, and nothing else is looked up then. */
    private final boolean[] begins = new boolean[1 << Short.SIZE];

    /** Looks for this word too. */
    StoredTraces lookingFor(String name, String word) {
        encodingsOf(word).forEach((encoding, bytes) -> add(new Needle(name + " as " + encoding, bytes)));
        return this;
    }

    /** Looks for an address of the Internet too, also as the number that it is. */
    StoredTraces lookingForAddress(String name, String address) {
        String[] parts = address.split("\\.", -1);
        byte[] number = new byte[PREFIX];
        for (int i = 0; i < PREFIX; i++) {
            number[i] = (byte) Integer.parseInt(parts[i]);
        }
        byte[] mapped = new byte[2 + PREFIX]; // without the ten zeros that stand before: files are full of those
        mapped[0] = (byte) 0xff;
        mapped[1] = (byte) 0xff;
        System.arraycopy(number, 0, mapped, 2, PREFIX);
        add(new Needle(name + " as IPv6-mapped bytes", mapped));
        return lookingFor(name, address);
    }

    /** The words that were found, each with the first file it stands in. */
    Set<String> in(Path directory) {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(directory)) {
            files.filter(Files::isRegularFile).forEach(file -> scan(file, directory.relativize(file), found));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private void scan(Path file, Path name, Set<String> found) {
        try (FileChannel channel = FileChannel.open(file)) {
            MappedByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            int end = bytes.limit() - PREFIX;
            for (int i = 0; i <= end; i++) {
                List<Needle> needles =
                        begins[Short.toUnsignedInt(bytes.getShort(i))] ? byPrefix.get(bytes.getInt(i)) : null;
                if (needles != null) {
                    for (Needle needle : needles) {
                        if (standsAt(bytes, i, needle.bytes())) {
                            found.add(needle.name() + " in " + name.getName(0)
                                    + (name.getNameCount() > 1 ? "/" + name.getName(1) : ""));
                        }
                    }
                }
            }
        } catch (IOException ignored) {
            // A file that was there a moment ago and is gone now holds nothing any more.
            return;
        }
    }

    private static boolean standsAt(MappedByteBuffer bytes, int at, byte[] needle) {
        if (at + needle.length > bytes.limit()) {
            return false;
        }
        for (int i = PREFIX; i < needle.length; i++) {
            if (bytes.get(at + i) != needle[i]) {
                return false;
            }
        }
        return true;
    }

    private void add(Needle needle) {
        if (needle.bytes().length < 6) {
            throw new IllegalArgumentException("too short to be told from chance: " + needle.name());
        }
        int prefix = java.nio.ByteBuffer.wrap(needle.bytes()).getInt();
        begins[prefix >>> Short.SIZE] = true;
        byPrefix.computeIfAbsent(prefix, key -> new ArrayList<>()).add(needle);
    }

    /** The ways in which a word may be written down. */
    static Map<String, byte[]> encodingsOf(String word) {
        byte[] plain = word.getBytes(StandardCharsets.UTF_8);
        Map<String, byte[]> encodings = new LinkedHashMap<>();
        encodings.put("UTF-8", plain);
        encodings.put("UTF-16BE", word.getBytes(StandardCharsets.UTF_16BE));
        encodings.put("UTF-16LE", word.getBytes(StandardCharsets.UTF_16LE));
        encodings.put("Shift_JIS", word.getBytes(Charset.forName("Shift_JIS")));
        encodings.put("hexadecimal", ascii(HexFormat.of().formatHex(plain)));
        encodings.put("HEXADECIMAL", ascii(HexFormat.of().withUpperCase().formatHex(plain)));
        encodings.put("URL", ascii(URLEncoder.encode(word, StandardCharsets.UTF_8)));
        encodings.put("JSON", ascii(jsonEscaped(word)));
        for (int alignment = 0; alignment < 3; alignment++) {
            encodings.put("base64 at " + alignment, base64Inside(plain, alignment));
        }
        for (String algorithm : List.of("MD5", "SHA-1", "SHA-256")) {
            byte[] digest = digest(algorithm, plain);
            encodings.put(algorithm, digest);
            encodings.put(algorithm + " in hexadecimal", ascii(HexFormat.of().formatHex(digest)));
        }
        return encodings;
    }

    /** What of a word's base 64 does not depend on what stands around it, when so many bytes stand before it. */
    private static byte[] base64Inside(byte[] plain, int before) {
        byte[] shifted = new byte[before + plain.length];
        System.arraycopy(plain, 0, shifted, before, plain.length);
        String encoded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        int from = before == 0 ? 0 : before + 1;
        int to = shifted.length / 3 * 4;
        return ascii(encoded.substring(from, to));
    }

    private static String jsonEscaped(String word) {
        StringBuilder escaped = new StringBuilder();
        word.chars()
                .forEach(sign -> escaped.append(sign < 128 ? String.valueOf((char) sign) : "\\u%04x".formatted(sign)));
        return escaped.toString();
    }

    private static byte[] digest(String algorithm, byte[] bytes) {
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
