package io.komado.cases.procedure;

import java.util.regex.Pattern;

/**
 * How a party is called in the case, in place of a name (issue E, point 3).
 *
 * @param value one to eight capital letters or digits, such as {@code A}
 */
public record PartyLabel(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Z0-9]{1,8}");

    public PartyLabel {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a label has one to eight capital letters or digits");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
