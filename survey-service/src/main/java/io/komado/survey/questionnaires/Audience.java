package io.komado.survey.questionnaires;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** Who is asked. */
public enum Audience {
    /** All members, with their accounts. */
    MEMBERS,
    /** The organisation's staff, most of whom have no account here: with single-use tickets on paper (R3-26). */
    STAFF,
    /** Guardians, with single-use tickets on paper and no address (R3-24). */
    GUARDIANS;

    /** The word on the wire. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads the word. */
    public static Audience of(String code) {
        return Arrays.stream(values())
                .filter(audience -> audience.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** Whether these people come with a ticket instead of an account. */
    public boolean comesByTicket() {
        return this != MEMBERS;
    }
}
