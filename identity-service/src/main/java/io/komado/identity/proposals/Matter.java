package io.komado.identity.proposals;

import io.komado.chassis.actor.StaffId;
import io.komado.identity.staff.Grant;

/** What is proposed, of which person. */
public sealed interface Matter {

    /** The person whom it would make a reader, or whose second factor it would remove. */
    StaffId staff();

    /** The word on the wire. */
    String code();

    /** A role for a term. */
    record NewRole(StaffId staff, Grant grant) implements Matter {
        @Override
        public String code() {
            return "role";
        }
    }

    /** All open work of one person, and the roles that go with it, to another. */
    record Handover(StaffId staff, StaffId predecessor) implements Matter {
        @Override
        public String code() {
            return "handover";
        }
    }

    /** A new second factor for someone who has lost the old one. */
    record NewSecondFactor(StaffId staff) implements Matter {
        @Override
        public String code() {
            return "second-factor";
        }
    }
}
