package io.komado.cases.procedure;

import java.util.Map;
import java.util.Optional;

/** Who is behind a label, for those who must know it: who counsels, investigates or decides (R3-04). Never for an anonymous party. */
public record Names(Map<PartyLabel, Called> all) implements Fact, Shielded {

    static final Names NONE = new Names(Map.of());

    /**
     * A name.
     *
     * @param of class, department or what else tells people of one name apart; may be empty
     */
    public record Called(String name, String of) {

        @Override
        public String toString() {
            return "Called[hidden]";
        }
    }

    public Names {
        all = Map.copyOf(all);
    }

    /** How this party is called; empty where nobody wrote it down. */
    public Optional<Called> of(PartyLabel label) {
        return Optional.ofNullable(all.get(label));
    }

    Names with(PartyLabel label, Called called) {
        return new Names(Additions.plus(all, label, called));
    }
}
