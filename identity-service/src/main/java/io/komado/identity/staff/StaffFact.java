package io.komado.identity.staff;

import io.komado.chassis.actor.Role;
import io.komado.chassis.actor.StaffId;
import java.util.List;
import java.util.Locale;

/** What has happened to a person of the staff. */
public sealed interface StaffFact {

    /** Whom it happened to. */
    StaffId staff();

    /** A person came in. */
    record Appointed(StaffId staff, Role first) implements StaffFact {}

    /** A person was invited and holds no role yet. */
    record Invited(StaffId staff) implements StaffFact {}

    /** A role is held from its first day on. */
    record RoleGranted(StaffId staff, Grant grant) implements StaffFact {}

    /** A role is not held any more. */
    record RoleEnded(StaffId staff, Grant grant, Reason reason) implements StaffFact {}

    /** A term will end earlier than it was meant to. */
    record TermShortened(StaffId staff, Grant grant) implements StaffFact {}

    /** A term will end in so many days (60, 30 or 7). */
    record TermEnding(StaffId staff, Grant grant, int days) implements StaffFact {}

    /** What the organisation says of a person has changed. */
    record PersonChanged(StaffId staff, StaffMember now) implements StaffFact {}

    /** All open work of a person goes to another, who holds these grants from now on. */
    record WorkHandedOver(StaffId staff, StaffId to, List<GrantId> grants) implements StaffFact {}

    /** The second factor is gone and has to be set up anew. */
    record SecondFactorReset(StaffId staff) implements StaffFact {}

    /** Why a role ended. */
    enum Reason {
        EXPIRED,
        REVOKED,
        SUPERVISOR,
        LEFT,
        HANDED_OVER;

        /** The word on the wire. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
