package io.komado.cases.procedure;

import io.komado.chassis.actor.StaffId;
import java.util.Set;

/**
 * Who can be asked for what on a day, without those who have an interest in the case (G1) and those whose term is over (G2).
 *
 * @param committee members and chair
 * @param special those of them who are special members, such as lawyers (R4-14)
 * @param candidates for investigation, designated beforehand (R4-39)
 * @param conflicted those who would be on one of these lists and have an interest
 */
public record Roster(
        Set<StaffId> committee,
        Set<StaffId> special,
        Set<StaffId> candidates,
        Set<StaffId> counsellors,
        Set<StaffId> mediators,
        Set<StaffId> heads,
        Set<StaffId> conflicted) {

    public Roster {
        committee = Set.copyOf(committee);
        special = Set.copyOf(special);
        candidates = Set.copyOf(candidates);
        counsellors = Set.copyOf(counsellors);
        mediators = Set.copyOf(mediators);
        heads = Set.copyOf(heads);
        conflicted = Set.copyOf(conflicted);
    }
}
