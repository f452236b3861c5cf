package io.komado.cases.procedure;

import io.komado.chassis.actor.StaffId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What is done at once, before anything is found (R4-49 to R4-54); any number. */
public record InterimMeasures(List<One> all) implements Fact {

    static final InterimMeasures NONE = new InterimMeasures(List.of());

    /** The four types (R4-52). */
    public enum Kind {
        STOP,
        NO_APPROACH,
        CHANGE_OF_PLACE,
        OTHER
    }

    /** Why it is grave and urgent (R4-50). */
    public enum Urgency {
        HARM_NOW,
        HARM_FORESEEN,
        OBSTRUCTION_NOW,
        OBSTRUCTION_FORESEEN
    }

    /**
     * One of them.
     *
     * @param words exactly what is to be done; consent is given to these words
     * @param head of the department, to whom it is recommended
     */
    public record One(
            ThingId id,
            InterimStatus status,
            Kind kind,
            String words,
            Optional<Urgency> urgency,
            Optional<StaffId> head,
            Optional<LocalDate> inForceOn) {

        One at(InterimStatus next) {
            return new One(id, next, kind, words, urgency, head, inForceOn);
        }

        One recommended(Urgency why, StaffId to) {
            return new One(id, status, kind, words, Optional.of(why), Optional.of(to), inForceOn);
        }

        One applied(LocalDate on) {
            return new One(id, status, kind, words, urgency, head, Optional.of(on));
        }
    }

    public InterimMeasures {
        all = List.copyOf(all);
    }

    Optional<One> called(ThingId id) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    InterimMeasures changed(ThingId id, UnaryOperator<One> change) {
        return new InterimMeasures(all.stream()
                .map(one -> one.id().equals(id) ? change.apply(one) : one)
                .toList());
    }
}
