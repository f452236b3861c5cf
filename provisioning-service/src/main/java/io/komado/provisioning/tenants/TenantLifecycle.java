package io.komado.provisioning.tenants;

import io.komado.chassis.actor.StaffId;
import io.komado.chassis.problem.Refusal;
import io.komado.chassis.tenancy.Tenancy;
import io.komado.chassis.tenancy.TenantId;
import io.komado.chassis.time.CoarseTime;
import io.komado.chassis.timers.Timers;
import io.komado.provisioning.notices.Contact;
import io.komado.provisioning.notices.Notice;
import io.komado.provisioning.notices.Notices;
import io.komado.provisioning.notices.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What an operator and the calendar do to a tenant's standing. */
@Service
public class TenantLifecycle {

    /** The timer that reminds of a trial's end. */
    static final String TRIAL_ENDING = "trial.ending";

    /** The timer that ends a trial. */
    static final String TRIAL_ENDS = "trial.ends";

    private static final int REMINDED_DAYS_BEFORE = 7;
    private static final int LONGEST_TRIAL_DAYS = 366;

    private final Tenants tenants;
    private final ContractDays contracts;
    private final TenantAnnouncements announcements;
    private final Notices notices;
    private final Timers timers;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TenantLifecycle(
            Tenants tenants,
            ContractDays contracts,
            TenantAnnouncements announcements,
            Notices notices,
            Timers timers,
            TransactionTemplate transaction,
            Clock clock) {
        this.tenants = tenants;
        this.contracts = contracts;
        this.announcements = announcements;
        this.notices = notices;
        this.timers = timers;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The running day where tenants live. */
    public LocalDate today() {
        return CoarseTime.dayOf(clock, CoarseTime.TOKYO);
    }

    /**
     * Gives a trial another last day.
     *
     * @throws Refusal 422 when the day has passed or is more than a year away; 409 when the tenant is on no trial
     */
    public void extendTrial(TenantId code, LocalDate until, StaffId operator) {
        LocalDate today = today();
        if (until.isBefore(today) || until.isAfter(today.plusDays(LONGEST_TRIAL_DAYS))) {
            throw Refusal.unprocessable("trial-day", "A trial ends between today and a year from now.")
                    .at("/until", until.isBefore(today) ? "past" : "too-late");
        }
        change(code, tenant -> {
            Tenant extended = move(
                    tenant.triedUntil(until),
                    StandingMove.EXTEND_TRIAL,
                    Optional.of(operator),
                    Map.of("until", until.toString()));
            watchTrial(extended);
            write(extended, Notice.TRIAL_EXTENDED, Map.of("until", until));
        });
    }

    /** Closes the tenant for a while; members can still read. */
    public void suspend(TenantId code, SuspensionReason reason, StaffId operator) {
        change(code, tenant -> {
            Tenant suspended =
                    move(tenant, StandingMove.SUSPEND, Optional.of(operator), Map.of("reason", reason.code()));
            write(
                    suspended,
                    Notice.TENANT_SUSPENDED,
                    Map.of("reason", new Words(Notice.TENANT_SUSPENDED.code() + ".reason." + reason.code())));
        });
    }

    /** Opens a suspended tenant again, as its trial and contracts allow today. */
    public void reinstate(TenantId code, StaffId operator) {
        change(code, tenant -> {
            Tenant reinstated = move(tenant, StandingMove.REINSTATE, Optional.of(operator), Map.of());
            write(reinstated, Notice.TENANT_REINSTATED, Map.of());
        });
    }

    /** Writes down whom the operator writes to. */
    public void contact(TenantId code, Contact contact, StaffId operator) {
        change(code, tenant -> {
            Tenant changed = tenant.contactedAt(contact);
            tenants.update(changed);
            announcements.contactChanged(changed, operator);
        });
    }

    /** Sets the timers of a trial; in the running transaction. */
    void watchTrial(Tenant tenant) {
        Instant reminder = tenant.trialUntil()
                .minusDays(REMINDED_DAYS_BEFORE)
                .atTime(9, 0)
                .atZone(CoarseTime.TOKYO)
                .toInstant();
        if (reminder.isAfter(clock.instant())) {
            timers.set(TRIAL_ENDING, tenant.id().value(), reminder);
        } else {
            timers.cancel(TRIAL_ENDING, tenant.id().value());
        }
        timers.set(
                TRIAL_ENDS,
                tenant.id().value(),
                tenant.trialUntil().plusDays(1).atStartOfDay(CoarseTime.TOKYO).toInstant());
    }

    /** A week is left; in the running tenant's transaction. */
    void trialIsEnding() {
        tenants.current()
                .filter(tenant -> tenant.standing() == Standing.TRIAL)
                .ifPresent(tenant -> write(tenant, Notice.TRIAL_ENDING, Map.of("until", tenant.trialUntil())));
    }

    /** The last day is over; in the running tenant's transaction. */
    void trialIsOver() {
        Tenant tenant = tenants.currentLocked().orElseThrow();
        Tenant ended = move(tenant, StandingMove.TRIAL_ENDED, Optional.empty(), Map.of());
        if (ended.standing() == Standing.TRIAL_EXPIRED) {
            write(ended, Notice.TRIAL_ENDED, Map.of("until", ended.trialUntil()));
        }
    }

    /**
     * Moves the locked tenant of the running transaction, keeps it and tells of it.
     *
     * @param operator who did it; empty for what a date brought
     * @param about codes and dates for the auditors
     */
    public Tenant move(Tenant tenant, StandingMove move, Optional<StaffId> operator, Map<String, Object> about) {
        Tenant moved = tenant.moved(move, byDates(tenant));
        tenants.update(moved);
        announcements.moved(tenant, moved, move, operator, about);
        return moved;
    }

    /** Writes to the tenant's contact, where it has one. */
    public void write(Tenant tenant, Notice notice, Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("organisation", tenant.name());
        tenant.contact().ifPresent(contact -> notices.send(contact, notice, all));
    }

    /** Whether neither a trial nor a contract runs. */
    public boolean isOverByDates(Tenant tenant) {
        return !byDates(tenant).isOpen();
    }

    private Standing byDates(Tenant tenant) {
        LocalDate today = today();
        if (contracts.inForceOn(today)) {
            return Standing.ACTIVE;
        }
        if (contracts.endedBefore(today)) {
            return Standing.LAPSED;
        }
        return today.isAfter(tenant.trialUntil()) ? Standing.TRIAL_EXPIRED : Standing.TRIAL;
    }

    private void change(TenantId code, Consumer<Tenant> work) {
        Tenancy.run(
                code,
                () -> transaction.executeWithoutResult(
                        status -> work.accept(tenants.currentLocked().orElseThrow(Refusal::notFound))));
    }
}
