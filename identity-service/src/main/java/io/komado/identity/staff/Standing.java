package io.komado.identity.staff;

import io.komado.chassis.actor.HeldRoles;
import io.komado.chassis.actor.Role;
import io.komado.chassis.actor.StaffId;
import io.komado.chassis.tenancy.Tenancy;
import io.komado.chassis.tenancy.TenantId;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Answers for each request which roles a person holds at that moment (R0-07, R4-15, G2). */
@Service
class Standing implements HeldRoles {

    private final StaffMembers staff;
    private final StaffChanges changes;
    private final TransactionTemplate transaction;

    Standing(StaffMembers staff, StaffChanges changes, TransactionTemplate transaction) {
        this.staff = staff;
        this.changes = changes;
        this.transaction = transaction;
    }

    @Override
    public Set<Role> of(TenantId tenant, StaffId person) {
        return Objects.requireNonNull(Tenancy.in(
                tenant,
                () -> transaction.execute(status -> staff.find(person)
                        .map(known -> known.rolesOn(changes.today()))
                        .orElse(Set.of()))));
    }
}
