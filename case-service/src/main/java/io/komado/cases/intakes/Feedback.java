package io.komado.cases.intakes;

/**
 * What the applicant is to be told.
 *
 * @param version counted with each text; 0 while there is none
 * @param approved the version that the client approved; 0 while there is none
 */
public record Feedback(int version, String text, int approved) {

    static final Feedback NONE = new Feedback(0, "", 0);

    Feedback written(String next) {
        return new Feedback(version + 1, next, 0);
    }

    Feedback approvedNow() {
        return new Feedback(version, text, version);
    }

    /** Whether the client approved this very text. */
    public boolean wasApproved() {
        return version > 0 && approved == version;
    }

    @Override
    public String toString() {
        return "Feedback[" + version + "]";
    }
}
