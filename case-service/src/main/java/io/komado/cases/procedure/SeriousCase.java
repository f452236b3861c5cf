package io.komado.cases.procedure;

import io.komado.chassis.actor.StaffId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * The region of a serious case.
 *
 * @param headquarters who is in the crisis headquarters (R3-71)
 * @param parentToldOn when the parent organisation was told
 * @param parentApproval under which its approval is filed (R3-72)
 * @param committee who is in the serious-case committee
 * @param outside how many of them come from outside
 */
public record SeriousCase(
        SeriousStatus status,
        Optional<Reason> reason,
        Set<StaffId> headquarters,
        Optional<LocalDate> parentToldOn,
        String parentApproval,
        Set<StaffId> committee,
        int outside,
        String notSeriousBecause,
        Optional<Report> report)
        implements Fact {

    static final SeriousCase NONE = new SeriousCase(
            SeriousStatus.NONE, Optional.empty(), Set.of(), Optional.empty(), "", Set.of(), 0, "", Optional.empty());

    /** What raised the suspicion (S1); the word of victim or guardian is enough. */
    public enum Reason {
        GRAVE_HARM,
        ABSENCE,
        CLAIM
    }

    /** The four parts of its report (R3-73), and whether it was explained to the victim and the guardian. */
    public record Report(String facts, String dignity, String handling, String recommendations, boolean explained) {}

    public SeriousCase {
        headquarters = Set.copyOf(headquarters);
        committee = Set.copyOf(committee);
    }

    SeriousCase at(SeriousStatus next) {
        return new SeriousCase(
                next,
                reason,
                headquarters,
                parentToldOn,
                parentApproval,
                committee,
                outside,
                notSeriousBecause,
                report);
    }

    SeriousCase suspected(Reason why, Set<StaffId> crisis, LocalDate told) {
        return new SeriousCase(
                status, Optional.of(why), crisis, Optional.of(told), parentApproval, committee, outside, "", report);
    }

    SeriousCase notSerious(String because) {
        return new SeriousCase(
                status, reason, headquarters, parentToldOn, parentApproval, committee, outside, because, report);
    }

    SeriousCase approved(String approval) {
        return new SeriousCase(
                status, reason, headquarters, parentToldOn, approval, committee, outside, notSeriousBecause, report);
    }

    SeriousCase formed(Set<StaffId> members, int fromOutside) {
        return new SeriousCase(
                status,
                reason,
                headquarters,
                parentToldOn,
                parentApproval,
                members,
                fromOutside,
                notSeriousBecause,
                report);
    }

    SeriousCase reported(Report now) {
        return new SeriousCase(
                status,
                reason,
                headquarters,
                parentToldOn,
                parentApproval,
                committee,
                outside,
                notSeriousBecause,
                Optional.of(now));
    }
}
