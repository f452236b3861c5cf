package io.komado.identity.staff;

import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.Role;
import io.komado.chassis.actor.StaffId;
import io.komado.chassis.problem.Refusal;
import io.komado.chassis.tenancy.Tenancy;
import io.komado.chassis.tenancy.TenantId;
import io.komado.identity.tenants.TenantStanding;
import io.komado.identity.tenants.Tenants;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How an organisation gets its first people, before it can appoint by itself: the operator invites them, and accepting the
 * invitation is the second person's yes. Responders until letters are handed out; ever, the first two tenant-admins and no more.
 */
@Service
public class Appointments {

    private static final Set<Role> APPOINTABLE = EnumSet.of(Role.RESPONDER, Role.TENANT_ADMIN);
    private static final int FOUNDING_ADMINS = 2;

    private final StaffMembers staff;
    private final StaffAccounts accounts;
    private final Invitations invitations;
    private final StaffChanges changes;
    private final Tenants tenants;
    private final TransactionTemplate transaction;

    Appointments(
            StaffMembers staff,
            StaffAccounts accounts,
            Invitations invitations,
            StaffChanges changes,
            Tenants tenants,
            TransactionTemplate transaction) {
        this.staff = staff;
        this.accounts = accounts;
        this.invitations = invitations;
        this.changes = changes;
        this.tenants = tenants;
        this.transaction = transaction;
    }

    /** The staff of this tenant. */
    public List<StaffMember> staffOf(TenantId tenant) {
        return Objects.requireNonNull(Tenancy.in(
                tenant,
                () -> transaction.execute(status -> {
                    if (!tenants.exists()) {
                        throw Refusal.notFound();
                    }
                    return staff.all();
                })));
    }

    /**
     * Appoints a person for a full term and sends the invitation. When the mail cannot leave, the person is appointed and not yet
     * invited; {@link #inviteAgain} sends it later.
     */
    public StaffId appoint(
            Actor.Operator by, TenantId tenant, String email, String displayName, Role role, String language) {
        if (!APPOINTABLE.contains(role)) {
            throw Refusal.unprocessable("role-not-appointable", "This role cannot be given here.")
                    .at("/role", "unknown");
        }
        return Tenancy.in(tenant, () -> {
            transaction.executeWithoutResult(status -> requireFounding(changes.begin(), role));
            StaffId id = accounts.create(tenant, email, displayName, Set.of(role), language)
                    .orElseThrow(Invitations::taken);
            try {
                transaction.executeWithoutResult(status -> found(by, id, displayName, role));
            } catch (RuntimeException e) {
                accounts.remove(id);
                throw e;
            }
            invitations.send(id);
            return id;
        });
    }

    private void found(Actor.Operator by, StaffId id, String displayName, Role role) {
        TenantStanding standing = changes.begin();
        requireFounding(standing, role);
        if (role == Role.TENANT_ADMIN) {
            tenants.countFoundedAdmin();
        }
        StaffMember newcomer = StaffMember.newcomer(id, Profile.named(displayName));
        staff.add(newcomer);
        Grant first = new Grant(
                new GrantId(UUID.randomUUID()), role, Scope.WHOLE_ORGANISATION, null, Term.beginning(changes.today()));
        Decided appointed = newcomer.appoint(first, changes.roster(standing), changes.today());
        List<StaffFact> facts = new ArrayList<>(List.of(new StaffFact.Appointed(id, role)));
        facts.addAll(appointed.facts());
        changes.apply(new By.TheOperator(by.id()), List.of(new Decided(appointed.next(), facts)));
    }

    private static void requireFounding(TenantStanding standing, Role role) {
        if (!standing.open()) {
            throw Refusal.conflict(
                    "organisation-not-open", "The trial or the contract of this organisation does not run at present.");
        }
        if (role == Role.TENANT_ADMIN && standing.foundedAdmins() >= FOUNDING_ADMINS) {
            throw Refusal.conflict(
                            "admins-founded",
                            "The organisation has had its first two administrators and appoints others itself.")
                    .at("/role", "founded");
        }
        if (role != Role.TENANT_ADMIN && standing.live()) {
            throw Refusal.conflict(
                            "organisation-live",
                            "Letters have been handed out; the organisation appoints its readers itself.")
                    .at("/role", "live");
        }
    }

    /** Sends the invitation once more. */
    public void inviteAgain(TenantId tenant, StaffId id) {
        Tenancy.run(tenant, () -> {
            transaction.executeWithoutResult(status -> changes.begin());
            invitations.sendAgain(id);
        });
    }
}
