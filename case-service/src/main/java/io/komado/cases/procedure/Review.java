package io.komado.cases.procedure;

import io.komado.chassis.actor.StaffId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the committee decided on the way before an investigation, and what was done of it.
 *
 * @param head of a department, asked to settle it (R4-34)
 * @param mediator who sits between the parties (R4-36)
 * @param reminded on which days a silent reporter was reminded (T6q)
 */
public record Review(Optional<StaffId> head, Optional<StaffId> mediator, List<LocalDate> reminded, List<String> reasons)
        implements Fact {

    private static final int REMINDERS = 2;

    static final Review NONE = new Review(Optional.empty(), Optional.empty(), List.of(), List.of());

    public Review {
        reminded = List.copyOf(reminded);
        reasons = List.copyOf(reasons);
    }

    /** Whether a silent reporter was reminded twice, so that the committee can go on (T6q). */
    boolean isRemindedForTheLastTime() {
        return reminded.size() >= REMINDERS;
    }

    Review because(String reason) {
        return new Review(head, mediator, reminded, Additions.plus(reasons, reason));
    }

    Review reminds(LocalDate on) {
        return new Review(head, mediator, Additions.plus(reminded, on), reasons);
    }

    Review asks(StaffId asked) {
        return new Review(Optional.of(asked), mediator, reminded, reasons);
    }

    Review mediatedBy(StaffId asked) {
        return new Review(head, Optional.of(asked), reminded, reasons);
    }
}
