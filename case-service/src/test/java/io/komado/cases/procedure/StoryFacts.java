package io.komado.cases.procedure;

/** A case with something of every kind, for those who keep cases. */
public final class StoryFacts {

    private StoryFacts() {}

    /** A school's case after its finding. */
    public static Facts ofADeterminedCase() {
        return Story.schoolCaseAtTheCommittee()
                .investigationIsSetUp()
                .investigationStarts()
                .reported()
                .found()
                .noticesReceived()
                .file()
                .facts();
    }
}
