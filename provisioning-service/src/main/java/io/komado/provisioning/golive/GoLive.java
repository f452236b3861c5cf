package io.komado.provisioning.golive;

import io.komado.chassis.actor.StaffId;
import io.komado.provisioning.contracts.Contracts;
import io.komado.provisioning.contracts.Module;
import io.komado.provisioning.policies.PolicyBook;
import io.komado.provisioning.policies.Profile;
import io.komado.provisioning.tenants.TenantLifecycle;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the running tenant's checklist. */
@Service
public class GoLive {

    private final Confirmations confirmations;
    private final Contracts contracts;
    private final PolicyBook policies;
    private final TenantLifecycle lifecycle;
    private final GoLiveAnnouncements announcements;

    GoLive(
            Confirmations confirmations,
            Contracts contracts,
            PolicyBook policies,
            TenantLifecycle lifecycle,
            GoLiveAnnouncements announcements) {
        this.confirmations = confirmations;
        this.contracts = contracts;
        this.policies = policies;
        this.lifecycle = lifecycle;
        this.announcements = announcements;
    }

    /** How it stands. */
    @Transactional(readOnly = true)
    public Checklist checklist() {
        return Checklist.of(servesCustomers(), confirmations.all(), confirmations.desks());
    }

    /** A person stands for an item from today on; whoever said so first stays the one on record. */
    @Transactional
    public Checklist confirm(Item item, StaffId by) {
        if (confirmations.add(new Confirmation(item, by, lifecycle.today()))) {
            announcements.confirmed(item, by);
        }
        return checklist();
    }

    /** Takes an item back; letters that work already go on working. */
    @Transactional
    public Checklist withdraw(Item item, StaffId by) {
        if (confirmations.remove(item)) {
            announcements.withdrawn(item, by);
        }
        return checklist();
    }

    /** Keeps what identity-service tells of a desk; in the running transaction. */
    public void readersCounted(UUID desk, int readers, boolean fallback) {
        confirmations.note(desk, readers, fallback);
    }

    /** Whether it has a desk for its customers, by contract or by the profile of its rules. */
    @Transactional(readOnly = true)
    public boolean servesCustomers() {
        LocalDate today = lifecycle.today();
        return contracts.all().stream()
                        .anyMatch(contract ->
                                contract.inForceOn(today) && contract.modules().contains(Module.CUSTOMER_DESK))
                || policies.inForce().rules().profile() == Profile.CUSTOMER_DESK;
    }
}
