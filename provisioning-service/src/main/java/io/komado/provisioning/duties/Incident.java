package io.komado.provisioning.duties;

import io.komado.chassis.problem.Refusal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Something that happened to data, and what has been done about it. The deadlines are those of the Act on the Protection of Personal
 * Information: a preliminary report within 5 days, a final one within 30, or 60 where somebody meant harm (domain.md, section 3).
 *
 * @param concerns what data it was about
 * @param people how many people it may concern, as far as is known
 * @param unlawful whether somebody did it with an unlawful purpose
 * @param discoveredOn from which the deadlines run
 * @param done the day of each step that was taken
 */
public record Incident(
        UUID id,
        Kind kind,
        Set<Concern> concerns,
        int people,
        boolean unlawful,
        LocalDate discoveredOn,
        Map<Step, LocalDate> done) {

    private static final int PRELIMINARY_DAYS = 5;
    private static final int FINAL_DAYS = 30;
    private static final int FINAL_DAYS_WHERE_UNLAWFUL = 60;

    /** What happened. */
    public enum Kind {
        LEAK,
        LOSS,
        ALTERATION,
        FOREIGN_ACCESS;

        /** The word used in rows and on the wire. */
        public String code() {
            return word(this);
        }
    }

    /** What data. */
    public enum Concern {
        MESSAGES,
        NICKNAMES,
        STAFF,
        CONTACTS,
        CREDENTIALS;

        /** The word used in rows and on the wire. */
        public String code() {
            return word(this);
        }
    }

    /** What the law asks for. */
    public enum Step {
        PRELIMINARY,
        FINAL,
        TOLD;

        /** The word used in rows and on the wire. */
        public String code() {
            return word(this);
        }
    }

    public Incident {
        concerns = Set.copyOf(concerns);
        done = Map.copyOf(done);
    }

    /**
     * An incident that was discovered.
     *
     * @throws Refusal 422 when it lies ahead, says nothing of the data, or counts less than nobody
     */
    static Incident discovered(
            Kind kind, Set<Concern> concerns, int people, boolean unlawful, LocalDate on, LocalDate today) {
        if (on.isAfter(today)) {
            throw Refusal.unprocessable("day-ahead", "This day lies ahead.").at("/discoveredOn", "ahead");
        }
        if (concerns.isEmpty()) {
            throw Refusal.unprocessable("concerns-missing", "Say what data it is about.")
                    .at("/concerns", "missing");
        }
        if (people < 0) {
            throw Refusal.unprocessable("people-negative", "A number of people is nothing or more.")
                    .at("/people", "negative");
        }
        return new Incident(UUID.randomUUID(), kind, concerns, people, unlawful, on, Map.of());
    }

    /** The last day of a step; empty where the law says only "without delay". */
    public Optional<LocalDate> dueOn(Step step) {
        return switch (step) {
            case PRELIMINARY -> Optional.of(discoveredOn.plusDays(PRELIMINARY_DAYS));
            case FINAL -> Optional.of(discoveredOn.plusDays(unlawful ? FINAL_DAYS_WHERE_UNLAWFUL : FINAL_DAYS));
            case TOLD -> Optional.empty();
        };
    }

    /**
     * A step was taken.
     *
     * @throws Refusal 422 when the day is before the discovery or ahead; 409 when it was taken before
     */
    Incident taken(Step step, LocalDate on, LocalDate today) {
        if (done.containsKey(step)) {
            throw Refusal.conflict("step-taken", "This step was taken already.");
        }
        if (on.isAfter(today) || on.isBefore(discoveredOn)) {
            throw Refusal.unprocessable("step-day", "The day lies between the discovery and today.")
                    .at("/on", on.isAfter(today) ? "ahead" : "before-discovery");
        }
        Map<Step, LocalDate> steps = new EnumMap<>(Step.class);
        steps.putAll(done);
        steps.put(step, on);
        return new Incident(id, kind, concerns, people, unlawful, discoveredOn, steps);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
