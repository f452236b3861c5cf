package io.komado.provisioning.tenants;

import io.komado.chassis.actor.StaffId;
import io.komado.chassis.tenancy.Tenancy;
import io.komado.chassis.tenancy.TenantId;
import io.komado.provisioning.notices.Notice;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Founds tenants under random codes. */
@Service
public class TenantFoundation {

    private static final String SIGNS = "abcdefghijklmnopqrstuvwxyz0123456789";
    private static final int CODE_LENGTH = 5;
    private static final int TRIAL_DAYS = 60;

    private final Tenants tenants;
    private final TenantAnnouncements announcements;
    private final TenantLifecycle lifecycle;
    private final List<WhenFounded> steps;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    TenantFoundation(
            Tenants tenants,
            TenantAnnouncements announcements,
            TenantLifecycle lifecycle,
            List<WhenFounded> steps,
            TransactionTemplate transaction,
            Clock clock) {
        this.tenants = tenants;
        this.announcements = announcements;
        this.lifecycle = lifecycle;
        this.steps = List.copyOf(steps);
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Founds a tenant on trial, with one desk for reports. A code that is already taken is drawn again. */
    public Tenant found(Founding founding, StaffId operator) {
        while (true) {
            TenantId code = randomCode();
            Optional<Tenant> founded = Objects.requireNonNull(
                    Tenancy.in(code, () -> transaction.execute(status -> foundHere(founding, operator))));
            if (founded.isPresent()) {
                return founded.get();
            }
        }
    }

    /** Founds the tenant in whose name the running transaction works; empty when its code is taken. */
    public Optional<Tenant> foundHere(Founding founding, StaffId operator) {
        Tenant tenant = Tenant.founded(
                Tenancy.required(), founding, clock.instant(), lifecycle.today().plusDays(TRIAL_DAYS));
        Desk desk = new Desk(UUID.randomUUID(), Desk.Kind.REPORT);
        if (!tenants.add(tenant, desk)) {
            return Optional.empty();
        }
        announcements.founded(tenant, desk, operator);
        lifecycle.watchTrial(tenant);
        steps.forEach(step -> step.founded(tenant));
        lifecycle.write(tenant, Notice.TRIAL_BEGUN, Map.of("until", tenant.trialUntil()));
        return Optional.of(tenant);
    }

    /** A code that says nothing; it may be taken. */
    public TenantId randomCode() {
        StringBuilder code = new StringBuilder(CODE_LENGTH);
        for (int i = 0; i < CODE_LENGTH; i++) {
            code.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return new TenantId(code.toString());
    }
}
