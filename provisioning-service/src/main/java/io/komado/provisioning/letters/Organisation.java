package io.komado.provisioning.letters;

/**
 * The organisation whose people get letters, as far as paper needs it.
 *
 * @param name the name printed at the top of each letter
 * @param code the tenant code, printed and held by the QR
 * @param kind chooses the words (R0-03)
 */
public record Organisation(String name, String code, Kind kind) {

    /** A school's people are pupils, a company's are employees: the words differ, the promise does not. */
    public enum Kind {
        SCHOOL,
        COMPANY
    }
}
