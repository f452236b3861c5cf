package io.komado.identity.staff;

import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.Role;
import io.komado.chassis.actor.StaffId;
import io.komado.chassis.problem.Refusal;
import io.komado.chassis.tenancy.Tenancy;
import io.komado.chassis.tenancy.TenantId;
import io.komado.identity.tenants.Tenants;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Appoints staff by invitation: an address, a name and one role, which is all that is asked (R0-04, R0-28). */
@Service
public class Appointments {

    private static final Set<Role> APPOINTABLE = EnumSet.of(Role.RESPONDER, Role.TENANT_ADMIN);

    private final StaffMembers staff;
    private final StaffAccounts accounts;
    private final StaffEvents events;
    private final Tenants tenants;
    private final TransactionTemplate transaction;

    Appointments(
            StaffMembers staff,
            StaffAccounts accounts,
            StaffEvents events,
            Tenants tenants,
            TransactionTemplate transaction) {
        this.staff = staff;
        this.accounts = accounts;
        this.events = events;
        this.tenants = tenants;
        this.transaction = transaction;
    }

    /** The staff of this tenant. */
    public List<StaffMember> staffOf(TenantId tenant) {
        return Tenancy.in(
                tenant,
                () -> transaction.execute(status -> {
                    requireTenant();
                    return staff.all();
                }));
    }

    /**
     * Appoints a person and sends the invitation. When the mail cannot leave, the person is appointed and not yet invited;
     * {@link #inviteAgain} sends it later.
     */
    public StaffId appoint(
            Actor.Operator by, TenantId tenant, String email, String displayName, Role role, String language) {
        if (!APPOINTABLE.contains(role)) {
            throw Refusal.unprocessable("role-not-appointable", "This role cannot be given here.")
                    .at("/role", "unknown");
        }
        return Tenancy.in(tenant, () -> {
            transaction.executeWithoutResult(status -> requireTenant());
            StaffId id = accounts.create(tenant, email, displayName, role, language)
                    .orElseThrow(() -> Refusal.conflict("staff-exists", "This address has an account already.")
                            .at("/email", "taken"));
            StaffMember member = new StaffMember(id, displayName, role, false);
            try {
                transaction.executeWithoutResult(status -> {
                    staff.add(member);
                    events.appointed(member, by);
                });
            } catch (RuntimeException e) {
                accounts.remove(id);
                throw e;
            }
            invite(member);
            return id;
        });
    }

    /** Sends the invitation once more. */
    public void inviteAgain(TenantId tenant, StaffId id) {
        Tenancy.run(tenant, () -> {
            StaffMember member = transaction.execute(status -> staff.find(id)).orElseThrow(Refusal::notFound);
            if (!invite(member)) {
                throw Refusal.unavailable("mail-away", "The invitation could not be sent. Please try again later.");
            }
        });
    }

    private boolean invite(StaffMember member) {
        boolean sent = accounts.invite(member.id(), member.role());
        if (sent) {
            transaction.executeWithoutResult(status -> staff.markInvited(member.id()));
        }
        return sent;
    }

    private void requireTenant() {
        if (!tenants.exists()) {
            throw Refusal.notFound();
        }
    }
}
