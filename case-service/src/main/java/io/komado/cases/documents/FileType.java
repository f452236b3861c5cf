package io.komado.cases.documents;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** What a file is, by what stands at its beginning and not by what was said of it. */
final class FileType {

    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};

    private FileType() {}

    /** Its media type; empty for one that is not kept. */
    static Optional<String> of(byte[] content) {
        if (begins(content, PDF)) {
            return Optional.of("application/pdf");
        } else if (begins(content, PNG)) {
            return Optional.of("image/png");
        } else if (begins(content, JPEG)) {
            return Optional.of("image/jpeg");
        }
        return isText(content) ? Optional.of("text/plain") : Optional.empty();
    }

    private static boolean begins(byte[] content, byte[] sign) {
        return content.length > sign.length && Arrays.equals(Arrays.copyOf(content, sign.length), sign);
    }

    private static boolean isText(byte[] content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .chars()
                    .noneMatch(sign -> Character.isISOControl(sign) && !Character.isWhitespace(sign));
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
