package io.komado.provisioning.closings;

import io.komado.chassis.actor.StaffId;
import io.komado.chassis.problem.Refusal;
import io.komado.chassis.tenancy.Tenancy;
import io.komado.chassis.tenancy.TenantId;
import io.komado.chassis.time.CoarseTime;
import io.komado.chassis.timers.Timers;
import io.komado.provisioning.notices.Notice;
import io.komado.provisioning.policies.Policies;
import io.komado.provisioning.policies.PolicyVersion;
import io.komado.provisioning.tenants.Standing;
import io.komado.provisioning.tenants.StandingMove;
import io.komado.provisioning.tenants.Tenant;
import io.komado.provisioning.tenants.TenantLifecycle;
import io.komado.provisioning.tenants.Tenants;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What a tenant-admin, two operators and the calendar do about a closing, up to the moment when the erasing begins. */
@Service
public class TenantClosing {

    /** The timer that reminds of the last day of taking out. */
    static final String ENDING = "closing.ending";

    /** The timer of the first moment after it. */
    static final String ENDS = "closing.ends";

    private static final int REMINDED_DAYS_BEFORE = 7;

    private final Closings closings;
    private final Tenants tenants;
    private final TenantLifecycle lifecycle;
    private final Policies policies;
    private final ClosingAnnouncements announcements;
    private final Timers timers;
    private final TransactionTemplate transaction;

    TenantClosing(
            Closings closings,
            Tenants tenants,
            TenantLifecycle lifecycle,
            Policies policies,
            ClosingAnnouncements announcements,
            Timers timers,
            TransactionTemplate transaction) {
        this.closings = closings;
        this.tenants = tenants;
        this.lifecycle = lifecycle;
        this.policies = policies;
        this.announcements = announcements;
        this.timers = timers;
        this.transaction = transaction;
    }

    /** The running tenant's closing, with what its services answered. */
    public record State(Closing closing, java.util.List<Answer> answers, java.util.List<Obstacle> obstacles) {}

    /** How the closing of this tenant stands; empty when there is none. */
    public Optional<State> of(TenantId tenant) {
        return Objects.requireNonNull(Tenancy.in(
                tenant,
                () -> transaction.execute(status -> closings.current()
                        .map(closing -> new State(closing, closings.answers(), closings.obstacles())))));
    }

    /** The certificate of this tenant's end. */
    public Optional<Certificate> certificateOf(TenantId tenant) {
        return Objects.requireNonNull(Tenancy.in(tenant, () -> transaction.execute(status -> closings.certificate())));
    }

    /** A tenant-admin asks for the end. */
    public Closing ask(TenantId code, StaffId admin, Optional<String> recipient) {
        return locked(code, tenant -> {
            Closing asked = closings.currentLocked().orElseGet(Closing::none).asked(recipient);
            closings.add(asked);
            announcements.actOfStaff("closing.asked", admin, Map.of("closing", asked.id()));
            return asked;
        });
    }

    /** Notes to whose key the records are to be encrypted. */
    public Closing receive(TenantId code, StaffId admin, String recipient) {
        return locked(code, tenant -> {
            Closing closing = running().receivedBy(recipient);
            closings.update(closing);
            announcements.actOfStaff("closing.recipient-set", admin, Map.of("closing", closing.id()));
            return closing;
        });
    }

    /** A tenant-admin takes it back. */
    public void withdraw(TenantId code, StaffId admin) {
        locked(code, tenant -> {
            Closing closing = cancelled(tenant, Optional.empty());
            announcements.actOfStaff("closing.cancelled", admin, Map.of("closing", closing.id()));
            return closing;
        });
    }

    /**
     * An operator begins.
     *
     * @throws Refusal 409 when nobody of the tenant asked and trial or contract still runs, or something stands in the way
     */
    public Closing begin(TenantId code, StaffId operator) {
        return locked(code, tenant -> {
            Optional<Closing> asked = closings.currentLocked();
            if (asked.isEmpty() && !lifecycle.isOverByDates(tenant)) {
                throw Refusal.conflict(
                        "closing-not-asked",
                        "Nobody of the organisation has asked for this, and its trial or contract still runs.");
            }
            requireNothingInTheWay();
            Closing begun = asked.orElseGet(Closing::none).begun(operator);
            asked.ifPresentOrElse(before -> closings.update(begun), () -> closings.add(begun));
            announcements.actOfOperator("closing.begun", operator, Map.of("closing", begun.id()));
            return begun;
        });
    }

    /** Another operator confirms: the thirty days begin. */
    public Closing confirm(TenantId code, StaffId operator) {
        return locked(code, tenant -> {
            requireNothingInTheWay();
            boolean suspended = tenant.standing() == Standing.SUSPENDED;
            Closing confirmed = running().confirmed(operator, lifecycle.today(), suspended);
            LocalDate until = confirmed.takingOutUntil().orElseThrow();
            closings.update(confirmed);
            lifecycle.move(
                    tenant,
                    StandingMove.BEGIN_CLOSING,
                    Optional.of(operator),
                    Map.of("closing", confirmed.id(), "until", until.toString()));
            String reference = confirmed.id().toString();
            timers.set(
                    ENDING,
                    reference,
                    until.minusDays(REMINDED_DAYS_BEFORE)
                            .atTime(LocalTime.of(9, 0))
                            .atZone(CoarseTime.TOKYO)
                            .toInstant());
            setEnd(reference, until);
            lifecycle.write(tenant, Notice.CLOSING_BEGUN, Map.of("until", until));
            return confirmed;
        });
    }

    /** An operator takes it back; the tenant stands where it stood. */
    public void cancel(TenantId code, StaffId operator) {
        locked(code, tenant -> cancelled(tenant, Optional.of(operator)));
    }

    /** A week is left; in the running tenant's transaction. */
    void isEnding() {
        closings.current()
                .filter(closing -> closing.stage() == ClosingStage.TAKING_OUT)
                .ifPresent(closing -> lifecycle.write(
                        tenants.current().orElseThrow(),
                        Notice.CLOSING_ENDING,
                        Map.of("until", closing.takingOutUntil().orElseThrow())));
    }

    /** The last day is over; in the running tenant's transaction. While something stands in the way, it is looked at again each midnight. */
    void timeIsUp() {
        Tenant tenant = tenants.currentLocked().orElseThrow();
        Closing closing = running();
        int obstacles = closings.obstacles().size();
        if (obstacles > 0) {
            announcements.held(closing.id(), obstacles);
            setEnd(closing.id().toString(), lifecycle.today());
        } else {
            closings.update(closing.erasing(lifecycle.today().plusYears(yearsKept())));
            announcements.closing(closing.id());
            lifecycle.write(tenant, Notice.CLOSING_ERASING, Map.of());
        }
    }

    /** The audit stream is kept for as long as the tenant's rules keep a closed case. */
    private int yearsKept() {
        LocalDate today = lifecycle.today();
        return policies.all().stream()
                .filter(version -> !version.effectiveFrom().isAfter(today))
                .findFirst()
                .map(PolicyVersion::rules)
                .orElseThrow()
                .caseYears();
    }

    private Closing cancelled(Tenant tenant, Optional<StaffId> operator) {
        Closing closing = running();
        closing.requireCancellable();
        if (closing.stage() == ClosingStage.TAKING_OUT) {
            Map<String, Object> about = Map.of("closing", closing.id());
            lifecycle.move(tenant, StandingMove.CANCEL_CLOSING, operator, about);
            if (closing.wasSuspended()) {
                lifecycle.move(
                        tenants.currentLocked().orElseThrow(),
                        StandingMove.SUSPEND,
                        operator,
                        Map.of("reason", "as-before"));
            }
            lifecycle.write(tenant, Notice.CLOSING_CANCELLED, Map.of());
        } else {
            operator.ifPresent(person ->
                    announcements.actOfOperator("closing.cancelled", person, Map.of("closing", closing.id())));
        }
        timers.cancel(ENDING, closing.id().toString());
        timers.cancel(ENDS, closing.id().toString());
        closings.remove();
        return closing;
    }

    private void setEnd(String reference, LocalDate lastDay) {
        timers.set(
                ENDS,
                reference,
                lastDay.plusDays(1).atStartOfDay(CoarseTime.TOKYO).toInstant());
    }

    private void requireNothingInTheWay() {
        if (!closings.obstacles().isEmpty()) {
            throw Refusal.conflict(
                    "closing-obstructed",
                    "An open case or a legal hold stands in the way of closing this organisation.");
        }
    }

    private Closing running() {
        return closings.currentLocked().orElseThrow(Refusal::notFound);
    }

    private <T> T locked(TenantId code, Function<Tenant, T> work) {
        return Objects.requireNonNull(Tenancy.in(
                code,
                () -> transaction.execute(
                        status -> work.apply(tenants.currentLocked().orElseThrow(Refusal::notFound)))));
    }
}
