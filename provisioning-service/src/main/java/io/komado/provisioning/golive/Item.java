package io.komado.provisioning.golive;

import java.util.Locale;

/** What a checklist asks for. */
public enum Item {
    /** All staff were trained on the organisation's policy (R1-10); asked of a desk for customers. */
    TRAINING_GIVEN,
    /** The organisation's own policy can be read by those whom it is about (R1-11). */
    POLICY_PUBLISHED,
    /** A responder has tried every part once and has no question left (R0-29). */
    USE_UNDERSTOOD,
    /** Each desk has two who can read there, or another desk that stands in (R4-13); heard from identity-service. */
    READERS_ABLE;

    /** The word used in rows, in audit records and on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads a word that {@link #code} wrote. */
    public static Item of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
