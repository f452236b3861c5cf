package io.komado.provisioning.staff;

import io.komado.chassis.actor.HeldRoles;
import io.komado.chassis.actor.Role;
import io.komado.chassis.actor.StaffId;
import io.komado.chassis.tenancy.Tenancy;
import io.komado.chassis.tenancy.TenantId;
import io.komado.chassis.time.CoarseTime;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Answers for each request which roles a person holds at that moment. */
@Service
class HeldNow implements HeldRoles {

    private final HeldGrants grants;
    private final TransactionTemplate transaction;
    private final Clock clock;

    HeldNow(HeldGrants grants, TransactionTemplate transaction, Clock clock) {
        this.grants = grants;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public Set<Role> of(TenantId tenant, StaffId staff) {
        return Objects.requireNonNull(Tenancy.in(
                tenant,
                () -> transaction.execute(status -> grants.rolesOf(staff, CoarseTime.dayOf(clock, CoarseTime.TOKYO)))));
    }
}
