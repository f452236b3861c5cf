package io.komado.cases.procedure;

/** Something that is about to happen to a case, with what was said of it; {@link Event} has one for each. */
public sealed interface Move
        permits Consulting, Reviewing, Investigating, Deciding, Watching, Recording, Serious, Interim, Takedown {

    /** The case's facts afterwards; where it stands is the table's. */
    CaseFile applyTo(CaseFile file, Turn turn);
}
