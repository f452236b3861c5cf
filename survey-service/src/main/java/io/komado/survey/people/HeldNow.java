package io.komado.survey.people;

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

    private final People people;
    private final TransactionTemplate transaction;
    private final Clock clock;

    HeldNow(People people, TransactionTemplate transaction, Clock clock) {
        this.people = people;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public Set<Role> of(TenantId tenant, StaffId staff) {
        return Objects.requireNonNull(Tenancy.in(
                tenant,
                () -> transaction.execute(status -> people.rolesOf(staff, CoarseTime.dayOf(clock, CoarseTime.TOKYO)))));
    }
}
