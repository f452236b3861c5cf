package io.komado.provisioning.closings;

import io.komado.chassis.erasure.Erasure;
import io.komado.chassis.erasure.ErasureWitness;
import io.komado.chassis.erasure.Erasures;
import io.komado.chassis.outbox.Topics;
import io.komado.chassis.tenancy.Tenancy;
import io.komado.chassis.time.CoarseTime;
import io.komado.chassis.timers.Timers;
import io.komado.provisioning.tenants.StandingMove;
import io.komado.provisioning.tenants.Tenant;
import io.komado.provisioning.tenants.TenantLifecycle;
import io.komado.provisioning.tenants.Tenants;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * Collects what the services answer, destroys this service's own part last, and certifies. Everything here runs in a transaction of
 * the tenant; an answer that comes twice, late, for another closing or out of order does nothing.
 */
@Service
public class ClosingSaga implements ErasureWitness {

    /** The timer that deletes the audit stream. */
    static final String AUDIT_GOES = "audit.goes";

    private static final String OURSELVES = "provisioning";

    private final Closings closings;
    private final ClosingSettings settings;
    private final Tenants tenants;
    private final TenantLifecycle lifecycle;
    private final Certificates certificates;
    private final ClosingAnnouncements announcements;
    private final Erasures erasures;
    private final Timers timers;
    private final Topics topics;

    ClosingSaga(
            Closings closings,
            ClosingSettings settings,
            Tenants tenants,
            TenantLifecycle lifecycle,
            Certificates certificates,
            ClosingAnnouncements announcements,
            Erasures erasures,
            Timers timers,
            Topics topics) {
        this.closings = closings;
        this.settings = settings;
        this.tenants = tenants;
        this.lifecycle = lifecycle;
        this.certificates = certificates;
        this.announcements = announcements;
        this.erasures = erasures;
        this.timers = timers;
        this.topics = topics;
    }

    /** A service has come so far. */
    public void goesOn(String service, UUID closing, String step, long done, long total) {
        if (isErasing(closing)) {
            closings.keep(Answer.goesOn(service, step, done, total));
        }
    }

    /** A service has nothing left. When all have, this one destroys its own. */
    public void erased(String service, UUID closing, List<String> keys, long rows, long accounts) {
        Optional<Tenant> tenant = tenants.currentLocked();
        if (!isErasing(closing)) {
            return;
        }
        closings.keep(Answer.erased(service, keys, rows, accounts, lifecycle.today()));
        Set<String> erased = closings.answers().stream()
                .filter(answer -> answer.erasedOn().isPresent())
                .map(Answer::service)
                .collect(Collectors.toSet());
        if (erased.containsAll(settings.services())) {
            tenant.ifPresent(
                    closed -> lifecycle.move(closed, StandingMove.CLOSE, Optional.empty(), Map.of("closing", closing)));
            erasures.begin(closing);
        }
    }

    /** Something stands in the way of a closing, or does so no more. */
    public void obstacle(Obstacle obstacle, boolean stands) {
        if (stands) {
            closings.raise(obstacle);
        } else {
            closings.lift(obstacle);
        }
    }

    @Override
    public void goesOn(Erasure erasure) {
        closings.keep(Answer.goesOn(OURSELVES, erasure.step(), erasure.done(), erasure.total()));
    }

    @Override
    public void ended(Erasure erasure) {
        Closing closing = closings.currentLocked().orElseThrow();
        closings.keep(Answer.erased(OURSELVES, erasure.keys(), erasure.rows(), erasure.accounts(), lifecycle.today()));
        Certificate certificate =
                certificates.issue(Tenancy.required(), closing, closings.answers(), lifecycle.today());
        closings.add(certificate);
        Closing finished = closing.finished();
        closings.update(finished);
        announcements.closed(finished, certificate);
        timers.set(
                AUDIT_GOES,
                closing.id().toString(),
                certificate
                        .auditUntil()
                        .plusDays(1)
                        .atStartOfDay(CoarseTime.TOKYO)
                        .toInstant());
    }

    /** The years are over; in the running tenant's transaction. */
    void deleteAudit() {
        topics.delete("audit." + Tenancy.required());
        closings.auditGone(lifecycle.today());
    }

    private boolean isErasing(UUID closing) {
        return closings.currentLocked()
                .filter(current ->
                        current.stage() == ClosingStage.ERASING && current.id().equals(closing))
                .isPresent();
    }
}
