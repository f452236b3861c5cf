package io.komado.cases.procedure;

import io.komado.chassis.actor.StaffId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the committee resolved on this case, with the minutes (G6, R3-78). */
public record Resolutions(List<Resolution> all) implements Fact {

    static final Resolutions NONE = new Resolutions(List.of());

    /** How somebody voted. */
    public enum Vote {
        FOR,
        AGAINST,
        ABSTAINED
    }

    /**
     * One resolution. Whoever has an interest was not there, does not vote and does not count for the quorum (R4-26).
     *
     * @param agenda the event on which it was voted
     * @param entitled how many could have come, without those who have an interest
     * @param conflicted who could not, for an interest
     * @param special the special members who took part (R4-47)
     * @param recordedBy who wrote the minutes
     * @param countersignedBy another one who was there; until then it is a draft, since no one person decides
     * @param used whether what it allows was done
     */
    public record Resolution(
            ThingId id,
            Event agenda,
            LocalDate heldOn,
            int entitled,
            Set<StaffId> conflicted,
            Map<StaffId, Vote> votes,
            Set<StaffId> special,
            String reasons,
            StaffId recordedBy,
            Optional<StaffId> countersignedBy,
            boolean used) {

        public Resolution {
            conflicted = Set.copyOf(conflicted);
            votes = Map.copyOf(votes);
            special = Set.copyOf(special);
        }

        /** Whether more than half of those who could have come were there. */
        public boolean hasQuorum() {
            return votes.size() * 2 > entitled;
        }

        /** Whether more than half of those who were there voted for it. */
        public boolean isCarried() {
            return count(Vote.FOR) * 2 > votes.size();
        }

        /** How many voted so. */
        public long count(Vote vote) {
            return votes.values().stream().filter(vote::equals).count();
        }

        /** Whether what it allows can be done now. */
        public boolean isInForce() {
            return hasQuorum() && isCarried() && countersignedBy.isPresent() && !used;
        }

        Resolution countersigned(StaffId by) {
            return new Resolution(
                    id,
                    agenda,
                    heldOn,
                    entitled,
                    conflicted,
                    votes,
                    special,
                    reasons,
                    recordedBy,
                    Optional.of(by),
                    used);
        }

        Resolution nowUsed() {
            return new Resolution(
                    id,
                    agenda,
                    heldOn,
                    entitled,
                    conflicted,
                    votes,
                    special,
                    reasons,
                    recordedBy,
                    countersignedBy,
                    true);
        }
    }

    public Resolutions {
        all = List.copyOf(all);
    }

    /** One that allows this now. */
    public Optional<Resolution> inForceFor(Event event) {
        return all.stream()
                .filter(one -> one.agenda() == event && one.isInForce())
                .findFirst();
    }

    Optional<Resolution> called(ThingId id) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    Resolutions changed(Resolution now) {
        return new Resolutions(
                all.stream().map(one -> one.id().equals(now.id()) ? now : one).toList());
    }
}
