package io.komado.cases.procedure;

import io.komado.chassis.actor.StaffId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The investigation, in its present round.
 *
 * @param round counted from 1; 0 before the first
 * @param thirdParty whether all of its members come from outside (R4-41)
 * @param selected whom the committee chose and nobody appointed yet
 * @param team who investigates now
 * @param told who knows how it will be held (R3-60), of parties and, where needed, their guardians
 * @param acknowledged who of the team understood outline and method (R3-62)
 * @param signed who of the team stands for the findings (R3-66)
 */
public record Inquiry(
        int round,
        boolean thirdParty,
        List<Investigator> selected,
        List<Investigator> team,
        Set<Told> told,
        Set<StaffId> acknowledged,
        List<Hearing> hearings,
        Set<StaffId> signed,
        String findings,
        Optional<StopReason> stopped)
        implements Fact {

    static final Inquiry NONE =
            new Inquiry(0, false, List.of(), List.of(), Set.of(), Set.of(), List.of(), Set.of(), "", Optional.empty());

    /**
     * A member of the team.
     *
     * @param unit to which the person belongs; empty for one from outside
     */
    public record Investigator(StaffId person, Optional<UnitId> unit) {}

    /** Somebody who was told of the method. */
    public record Told(PartyLabel party, boolean guardian) {}

    /** The three reasons to stop (R4-46). */
    public enum StopReason {
        VICTIM_ASKS,
        ACCUSED_LEFT,
        NO_PROGRESS
    }

    /** The four reasons to replace a member (R4-44). */
    public enum ReplaceReason {
        PETITION,
        INTEREST,
        IMPROPER,
        COMMITTEE_NEED
    }

    /** Where, when, who did what: a row of a fact sheet (R3-65). */
    public record SheetRow(String when, String where, String who, String what) {}

    /**
     * One hearing and its fact sheet (R3-63 to R3-65).
     *
     * @param subject one person
     * @param interviewers at least two
     * @param companion who was with the subject (R4-60); empty for nobody
     * @param counsellor whether a counsellor was at hand (R3-50)
     * @param closedBy another interviewer than the recorder, who read the sheet; empty while it is open
     */
    public record Hearing(
            ThingId id,
            PartyLabel subject,
            Set<StaffId> interviewers,
            StaffId recorder,
            LocalDate on,
            LocalTime from,
            LocalTime until,
            String place,
            boolean confidential,
            String companion,
            boolean counsellor,
            List<SheetRow> rows,
            String observations,
            Optional<StaffId> closedBy) {

        public Hearing {
            interviewers = Set.copyOf(interviewers);
            rows = List.copyOf(rows);
        }

        boolean overlaps(LocalDate day, LocalTime begin, LocalTime end) {
            return on.equals(day) && from.isBefore(end) && begin.isBefore(until);
        }

        Hearing closed(StaffId by) {
            return new Hearing(
                    id,
                    subject,
                    interviewers,
                    recorder,
                    on,
                    from,
                    until,
                    place,
                    confidential,
                    companion,
                    counsellor,
                    rows,
                    observations,
                    Optional.of(by));
        }
    }

    public Inquiry {
        selected = List.copyOf(selected);
        team = List.copyOf(team);
        told = Set.copyOf(told);
        acknowledged = Set.copyOf(acknowledged);
        hearings = List.copyOf(hearings);
        signed = Set.copyOf(signed);
    }

    /** Whether this person investigates. */
    public boolean includes(StaffId person) {
        return team.stream().anyMatch(one -> one.person().equals(person));
    }

    boolean everyone(Set<StaffId> did) {
        return !team.isEmpty() && team.stream().allMatch(one -> did.contains(one.person()));
    }

    Inquiry nextRound(boolean outside, boolean sameTeam) {
        return new Inquiry(
                round + 1,
                outside,
                List.of(),
                sameTeam ? team : List.of(),
                Set.of(),
                Set.of(),
                hearings,
                Set.of(),
                findings,
                Optional.empty());
    }

    Inquiry select(List<Investigator> chosen) {
        return new Inquiry(round, thirdParty, chosen, team, told, acknowledged, hearings, signed, findings, stopped);
    }

    /** The chosen join; whoever comes anew is briefed and signs anew. */
    Inquiry appoint() {
        List<Investigator> all = java.util.stream.Stream.concat(team.stream(), selected.stream())
                .distinct()
                .toList();
        return new Inquiry(
                round, thirdParty, List.of(), all, told, acknowledged, hearings, Set.of(), findings, stopped);
    }

    Inquiry without(StaffId person) {
        return new Inquiry(
                round,
                thirdParty,
                selected.stream().filter(one -> !one.person().equals(person)).toList(),
                team.stream().filter(one -> !one.person().equals(person)).toList(),
                told,
                Additions.minus(acknowledged, person),
                hearings,
                Set.of(),
                findings,
                stopped);
    }

    Inquiry nowKnows(Told one) {
        return new Inquiry(
                round,
                thirdParty,
                selected,
                team,
                Additions.plus(told, one),
                acknowledged,
                hearings,
                signed,
                findings,
                stopped);
    }

    Inquiry acknowledgedBy(StaffId person) {
        return new Inquiry(
                round,
                thirdParty,
                selected,
                team,
                told,
                Additions.plus(acknowledged, person),
                hearings,
                signed,
                findings,
                stopped);
    }

    /** What is heard anew has to be signed anew. */
    Inquiry withHearings(List<Hearing> now) {
        return new Inquiry(round, thirdParty, selected, team, told, acknowledged, now, Set.of(), findings, stopped);
    }

    Inquiry signedBy(StaffId person) {
        return new Inquiry(
                round,
                thirdParty,
                selected,
                team,
                told,
                acknowledged,
                hearings,
                Additions.plus(signed, person),
                findings,
                stopped);
    }

    Inquiry found(String text) {
        return new Inquiry(round, thirdParty, selected, team, told, acknowledged, hearings, signed, text, stopped);
    }

    Inquiry stop(StopReason reason) {
        return new Inquiry(
                round, thirdParty, selected, team, told, acknowledged, hearings, signed, findings, Optional.of(reason));
    }
}
