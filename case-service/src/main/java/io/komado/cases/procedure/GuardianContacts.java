package io.komado.cases.procedure;

import java.time.LocalDate;
import java.util.List;

/** The talks with guardians (R3-54, R3-56, R3-58). */
public record GuardianContacts(List<Talk> all) implements Fact {

    static final GuardianContacts NONE = new GuardianContacts(List.of());

    /** By which way a guardian was met; at the first time by a visit, by telephone where that cannot be. */
    public enum Way {
        VISIT,
        MEETING,
        PHONE,
        LETTER
    }

    /** One talk, and what was said in it. */
    public record Talk(PartyLabel party, Way way, LocalDate on, String said) {}

    public GuardianContacts {
        all = List.copyOf(all);
    }

    boolean includes(PartyLabel party) {
        return all.stream().anyMatch(talk -> talk.party().equals(party));
    }
}
