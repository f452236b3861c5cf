package io.komado.credentials;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * A nickname in the one form under which it is compared: stripped, NFKC, lower case (ARCHITECTURE section 3).
 *
 * @param value 1 to {@value #MAX_LENGTH} code points, without control or invisible formatting characters
 */
public record Nickname(String value) {

    /** The longest nickname, in code points after normalisation. */
    public static final int MAX_LENGTH = 20;

    public Nickname {
        if (normalise(value).filter(value::equals).isEmpty()) {
            throw new IllegalArgumentException("not a normalised nickname");
        }
    }

    /** Reads what was typed or printed; empty when it is blank, too long or holds characters that nobody can see. */
    public static Optional<Nickname> of(String typed) {
        return normalise(typed).map(Nickname::new);
    }

    private static Optional<String> normalise(String typed) {
        String folded = Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
        int length = folded.codePointCount(0, folded.length());
        if (length == 0 || length > MAX_LENGTH || folded.codePoints().anyMatch(Nickname::isInvisible)) {
            return Optional.empty();
        }
        return Optional.of(folded);
    }

    private static boolean isInvisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    /** Says nothing, so that no log line or exception can carry a nickname (TH-05). */
    @Override
    public String toString() {
        return "Nickname[hidden]";
    }
}
