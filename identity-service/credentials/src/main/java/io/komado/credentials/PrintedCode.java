package io.komado.credentials;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;

/**
 * A secret that is printed for a person to type: {@value #LENGTH} signs of Crockford's base 32 (no i, l, o, u), 80 bits,
 * shown in groups of four (DESIGN section 9).
 */
public final class PrintedCode {

    /** Signs in a code; five bits each. */
    public static final int LENGTH = 16;

    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

    private PrintedCode() {}

    /** Draws a new code, without hyphens. */
    public static String random(SecureRandom random) {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** The code as it is printed: {@code 7kqm-2vhd-x9tp-c4rw}. */
    public static String grouped(String code) {
        return String.join("-", code.substring(0, 4), code.substring(4, 8), code.substring(8, 12), code.substring(12));
    }

    /**
     * What a person meant by what was typed: capitals, full-width signs, blanks and hyphens do not count, o reads as 0, i and l
     * as 1. Only for codes that we printed; a password that someone chose is never folded.
     */
    public static String fold(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(plain.length());
        plain.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !isDash(c))
                .map(PrintedCode::unconfused)
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }

    private static boolean isDash(int codePoint) {
        return Character.getType(codePoint) == Character.DASH_PUNCTUATION || codePoint == 0x30FC || codePoint == 0x2212;
    }

    private static int unconfused(int codePoint) {
        return switch (codePoint) {
            case 'o' -> '0';
            case 'i', 'l' -> '1';
            default -> codePoint;
        };
    }
}
