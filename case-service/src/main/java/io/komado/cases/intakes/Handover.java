package io.komado.cases.intakes;

import io.komado.chassis.actor.StaffId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * That staff at the front gave a customer the flyer and answers no more (R1-12, R1-13). It is the organisation's decision, made under its policy; who
 * stood there is kept and shown to nobody.
 *
 * @param version 0 before it is kept
 * @param policy the version of the organisation's policy by which it was decided; 0 where none was heard of
 * @param store in the words of the staff
 * @param what a line on what happened; may be empty
 */
public record Handover(
        HandoverId id,
        long version,
        HandoverStatus status,
        Instant at,
        int policy,
        StaffId by,
        String store,
        String what,
        Optional<PoliceReport> police,
        Optional<IntakeId> intake) {

    /** Hands over (D0). */
    static Handover handedOver(
            HandoverId id, CustomerDesk desk, Instant at, int policy, StaffId by, String store, String what) {
        HandoverStatus status = HandoverTable.TABLE
                .decide(
                        Optional.empty(),
                        HandoverEvent.HAND_OVER,
                        Set.of(DeskHand.FRONT),
                        guard -> guard == HandoverGuard.TRAINING_GIVEN
                                ? desk.trained()
                                : desk.desk().isPresent())
                .to();
        return new Handover(id, 0, status, at, policy, by, store, what, Optional.empty(), Optional.empty());
    }

    /** How it ended without the police and without an intake (R1-14, R1-45). */
    Handover ended(HandoverEvent how, Set<DeskHand> hands) {
        return moved(how, hands, guard -> true, police, intake);
    }

    /** That the police was told (R1-15). */
    Handover escalated(PoliceReport told, LocalDate today, Set<DeskHand> hands) {
        return moved(HandoverEvent.ESCALATED, hands, guard -> told.isWhole(today), Optional.of(told), intake);
    }

    /**
     * That this customer wrote to the desk (R1-16).
     *
     * @param isReported whether this organisation has a report of it
     */
    Handover filed(IntakeId linked, boolean isReported, Set<DeskHand> hands) {
        return moved(HandoverEvent.FILED, hands, guard -> isReported, police, Optional.of(linked));
    }

    /** What these hands can do with it where it stands. */
    public List<HandoverEvent> open(Set<DeskHand> hands) {
        return HandoverTable.TABLE.open(status, hands, guard -> true);
    }

    private Handover moved(
            HandoverEvent event,
            Set<DeskHand> hands,
            Predicate<HandoverGuard> holds,
            Optional<PoliceReport> told,
            Optional<IntakeId> linked) {
        HandoverStatus to = HandoverTable.TABLE
                .decide(Optional.of(status), event, hands, holds)
                .to();
        return new Handover(id, version, to, at, policy, by, store, what, told, linked);
    }
}
