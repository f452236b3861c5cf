package io.komado.provisioning.desks;

import io.komado.chassis.actor.StaffId;
import io.komado.chassis.problem.Refusal;
import io.komado.chassis.tenancy.Tenancy;
import io.komado.chassis.tenancy.TenantId;
import io.komado.provisioning.golive.GoLive;
import io.komado.provisioning.tenants.Tenants;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What an operator enters of a contract between an organisation and a desk that works for its customers. */
@Service
public class DeskEngagements {

    private final EngagedDesk engaged;
    private final Tenants tenants;
    private final GoLive goLive;
    private final DeskAnnouncements announcements;
    private final TransactionTemplate transaction;

    DeskEngagements(
            EngagedDesk engaged,
            Tenants tenants,
            GoLive goLive,
            DeskAnnouncements announcements,
            TransactionTemplate transaction) {
        this.engaged = engaged;
        this.tenants = tenants;
        this.goLive = goLive;
        this.announcements = announcements;
        this.transaction = transaction;
    }

    /** Which desk works for this organisation. */
    public Optional<TenantId> of(TenantId organisation) {
        return in(organisation, () -> {
            requireThere();
            return engaged.current();
        });
    }

    /**
     * This desk works for it from now on; one before it works no more.
     *
     * @throws Refusal 409 where the contract has no desk for customers, 422 for a desk that is not there or is the organisation itself
     */
    public void engage(TenantId organisation, TenantId desk, StaffId operator) {
        boolean there = in(desk, () -> tenants.current().isPresent());
        if (!there || desk.equals(organisation)) {
            throw Refusal.unprocessable("desk-unknown", "There is no such desk for this organisation.")
                    .at("/desk", "unknown");
        }
        in(organisation, () -> {
            requireThere();
            if (!goLive.servesCustomers()) {
                throw Refusal.conflict("no-customer-desk", "The organisation has no desk for customers.");
            }
            Optional<TenantId> before = engaged.current();
            if (before.filter(desk::equals).isEmpty()) {
                before.ifPresent(former -> announcements.engaged(former, false, operator));
                engaged.engage(desk);
                announcements.engaged(desk, true, operator);
            }
            return before;
        });
    }

    /** No desk works for it from now on. */
    public void release(TenantId organisation, StaffId operator) {
        in(organisation, () -> {
            requireThere();
            Optional<TenantId> before = engaged.current();
            before.ifPresent(former -> {
                engaged.release();
                announcements.engaged(former, false, operator);
            });
            return before;
        });
    }

    private void requireThere() {
        if (tenants.current().isEmpty()) {
            throw Refusal.notFound();
        }
    }

    private <T> T in(TenantId tenant, Supplier<T> work) {
        return Tenancy.in(tenant, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
