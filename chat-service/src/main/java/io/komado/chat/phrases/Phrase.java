package io.komado.chat.phrases;

import io.komado.chassis.tenancy.TenantId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Six words in a row, drawn from a list: about 50 bits. It is shown once and kept nowhere; what is kept is {@link #digest}.
 *
 * @param words as they are compared: one blank between two, small letters, one width
 */
record Phrase(String words) {

    private static final int WORDS = 6;
    private static final int ROUNDS = 210_000;
    private static final int DIGEST_BITS = 256;

    /** A new one, in the words of this language. */
    static Phrase drawn(String language, RandomGenerator random) {
        List<String> list = list(language.startsWith("en") ? "en" : "ja");
        return new Phrase(random.ints(WORDS, 0, list.size()).mapToObj(list::get).collect(Collectors.joining(" ")));
    }

    /** What somebody typed, in whatever width and with whatever blanks. */
    static Phrase typed(String text) {
        return new Phrase(Normalizer.normalize(text, Normalizer.Form.NFKC)
                .strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s、,・]+", " "));
    }

    /** A slow hash for this tenant, so that the row alone opens nothing. */
    byte[] digest(TenantId tenant) {
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(
                            words.toCharArray(),
                            ("komado continuation " + tenant).getBytes(StandardCharsets.UTF_8),
                            ROUNDS,
                            DIGEST_BITS))
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a phrase cannot be hashed", e);
        }
    }

    static List<String> list(String language) {
        try (InputStream words = Phrase.class.getResourceAsStream("/phrases/" + language + ".txt")) {
            if (words == null) {
                throw new IllegalStateException("there are no words in " + language);
            }
            return new String(words.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return "Phrase[hidden]";
    }
}
