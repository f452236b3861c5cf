package io.komado.provisioning.letters;

import java.util.Locale;

/** What an organisation can print beside the letters; none of it holds a secret. */
public enum Paper {
    /** One page for the organisation's people: what the desk is, how to begin, where else to turn. */
    LEAFLET,
    /** The same in three lines, to be put on a wall (A3). */
    POSTER,
    /** What the staff of a shop hands to a customer: telephone, mail and form of the desk (R1-08). */
    FLYER,
    /** What guardians of pupils should know, sent home with the letters. */
    GUARDIANS,
    /** How the organisation goes about what it hears, to be put on its own web site (R1-09, R4-17). */
    POLICY;

    /** The word on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
