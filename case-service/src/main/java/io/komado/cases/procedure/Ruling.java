package io.komado.cases.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the committee found, and who appealed.
 *
 * @param found empty before it decided
 * @param answers to the tests of the categories (R4-08), by {@code category/test}
 * @param windowsOver whether a timer saw every party's last day pass (T24)
 */
public record Ruling(
        Optional<Boolean> found,
        Map<String, Boolean> answers,
        String reasons,
        List<Appealed> appeals,
        boolean windowsOver)
        implements Fact {

    static final Ruling NONE = new Ruling(Optional.empty(), Map.of(), "", List.of(), false);

    /** An appeal in writing. */
    public record Appealed(PartyLabel party, LocalDate on, String reasons) {}

    public Ruling {
        answers = Map.copyOf(answers);
        appeals = List.copyOf(appeals);
    }

    Ruling decided(boolean itHappened, Map<String, Boolean> tests, String why) {
        return new Ruling(Optional.of(itHappened), tests, why, List.of(), false);
    }

    Ruling appealed(Appealed appeal) {
        return new Ruling(found, answers, reasons, Additions.plus(appeals, appeal), windowsOver);
    }

    Ruling over() {
        return new Ruling(found, answers, reasons, appeals, true);
    }
}
