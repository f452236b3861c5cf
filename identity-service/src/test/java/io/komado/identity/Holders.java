package io.komado.identity;

import io.komado.chassis.actor.Role;
import io.komado.chassis.actor.StaffId;
import io.komado.chassis.tenancy.Tenancy;
import io.komado.chassis.tenancy.TenantId;
import io.komado.chassis.test.TestTokens;
import io.komado.chassis.time.CoarseTime;
import io.komado.identity.staff.Decided;
import io.komado.identity.staff.Grant;
import io.komado.identity.staff.GrantId;
import io.komado.identity.staff.Profile;
import io.komado.identity.staff.Scope;
import io.komado.identity.staff.StaffFact;
import io.komado.identity.staff.StaffMember;
import io.komado.identity.staff.StaffMembers;
import io.komado.identity.staff.Term;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;

/** People of a tenant who hold the role that their token claims, made past every rule, one for each role. */
final class Holders {

    private final StaffMembers staff;
    private final TransactionTemplate transaction;
    private final TenantId tenant;
    private final Map<Role, UUID> people = new EnumMap<>(Role.class);

    Holders(StaffMembers staff, TransactionTemplate transaction, TenantId tenant) {
        this.staff = staff;
        this.transaction = transaction;
        this.tenant = tenant;
    }

    String token(Role role) {
        return TestTokens.staff(tenant.value(), people.computeIfAbsent(role, this::someoneWhoIs), role.code());
    }

    UUID someoneWhoIs(Role role) {
        Grant grant = new Grant(
                new GrantId(UUID.randomUUID()),
                role,
                Scope.WHOLE_ORGANISATION,
                null,
                Term.beginning(LocalDate.now(CoarseTime.TOKYO)));
        return add(List.of(grant), true);
    }

    /** Someone of the staff who has come, without a role, and without an account. */
    UUID someone() {
        return add(List.of(), true);
    }

    /** Someone of the staff who has not signed in yet. */
    UUID someoneInvited() {
        return add(List.of(), false);
    }

    private UUID add(List<Grant> grants, boolean arrived) {
        StaffMember newcomer = StaffMember.newcomer(new StaffId(UUID.randomUUID()), Profile.named("ある人"));
        List<StaffFact> facts = grants.stream()
                .<StaffFact>map(grant -> new StaffFact.RoleGranted(newcomer.id(), grant))
                .toList();
        Tenancy.run(
                tenant,
                () -> transaction.executeWithoutResult(status -> {
                    staff.add(newcomer);
                    staff.save(new Decided(newcomer, facts));
                    staff.setArrived(newcomer.id(), arrived);
                }));
        return newcomer.id().value();
    }
}
