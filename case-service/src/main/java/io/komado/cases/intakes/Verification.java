package io.komado.cases.intakes;

import io.komado.cases.tables.Word;

/**
 * What the desk found and advises (R1-17, R1-33).
 *
 * @param reason for the verdict
 * @param advice the desk's opinion, for the client
 */
public record Verification(Verdict verdict, String reason, String advice) {

    /** What it is. */
    public enum Verdict implements Word {
        LEGITIMATE,
        HARASSMENT,
        MIXED,
        UNDETERMINABLE
    }

    @Override
    public String toString() {
        return "Verification";
    }
}
