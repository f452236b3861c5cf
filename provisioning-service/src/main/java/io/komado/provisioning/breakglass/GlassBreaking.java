package io.komado.provisioning.breakglass;

import io.komado.chassis.actor.StaffId;
import io.komado.chassis.problem.Refusal;
import io.komado.chassis.tenancy.Tenancy;
import io.komado.chassis.tenancy.TenantId;
import io.komado.chassis.timers.TimerHandler;
import io.komado.chassis.timers.Timers;
import io.komado.provisioning.tenants.Tenants;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks, opens, looks and ends; each of it stands in the organisation's own audit stream before anything is seen (TH-32). */
@Service
public class GlassBreaking implements TimerHandler {

    private static final String ENDS = "break-glass.ends";

    private final Tenants tenants;
    private final Openings openings;
    private final Diagnoses diagnoses;
    private final OpeningAnnouncements announcements;
    private final Timers timers;
    private final TransactionTemplate transaction;
    private final Clock clock;

    GlassBreaking(
            Tenants tenants,
            Openings openings,
            Diagnoses diagnoses,
            OpeningAnnouncements announcements,
            Timers timers,
            TransactionTemplate transaction,
            Clock clock) {
        this.tenants = tenants;
        this.openings = openings;
        this.diagnoses = diagnoses;
        this.announcements = announcements;
        this.timers = timers;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** An operator asks to look. */
    public Opening ask(TenantId code, Reason reason, String explanation, int hours, StaffId operator) {
        return inLocked(code, () -> {
            Opening asked = Opening.asked(reason, explanation, hours, operator, clock.instant());
            openings.add(asked);
            announcements.asked(asked);
            timers.set(ENDS, asked.id().toString(), asked.until());
            return asked;
        });
    }

    /** A second operator opens it. */
    public Opening confirm(TenantId code, UUID id, StaffId operator) {
        return inLocked(code, () -> {
            Opening opened = find(id).confirmed(operator, clock.instant());
            openings.update(opened);
            announcements.opened(opened, operator);
            return opened;
        });
    }

    /** Any operator ends it, or says no to it. */
    public void end(TenantId code, UUID id, StaffId operator) {
        inLocked(code, () -> {
            end(find(id), Optional.of(operator));
            timers.cancel(ENDS, id.toString());
            return id;
        });
    }

    /**
     * Looks, and has it on record.
     *
     * @throws Refusal 403 for everybody but the two of an opening that is open
     */
    public Diagnosis look(TenantId code, StaffId operator) {
        return inLocked(code, () -> {
            Instant now = clock.instant();
            Opening open = openings.all().stream()
                    .filter(opening -> opening.letsLook(operator, now))
                    .findFirst()
                    .orElseThrow(() -> Refusal.forbidden("break-glass-closed", "Nothing is open here."));
            announcements.used(open, operator);
            return diagnoses.at(now);
        });
    }

    /** The openings of a tenant, the newest first. */
    public List<Opening> of(TenantId code) {
        return inLocked(code, openings::all);
    }

    /** The running tenant's own. */
    @Transactional(readOnly = true)
    public List<Opening> own() {
        return openings.all();
    }

    @Override
    public String kind() {
        return ENDS;
    }

    @Override
    public void due(String reference, Instant due) {
        openings.find(UUID.fromString(reference))
                .filter(opening -> opening.endedAt().isEmpty())
                .ifPresent(opening -> end(opening, Optional.empty()));
    }

    private void end(Opening opening, Optional<StaffId> by) {
        Opening ended = opening.ended(clock.instant());
        openings.update(ended);
        announcements.ended(ended, by);
    }

    private Opening find(UUID id) {
        return openings.find(id).orElseThrow(Refusal::notFound);
    }

    private <T> T inLocked(TenantId code, Supplier<T> work) {
        return Objects.requireNonNull(Tenancy.in(
                code,
                () -> transaction.execute(status -> {
                    if (tenants.currentLocked().isEmpty()) {
                        throw Refusal.notFound();
                    }
                    return work.get();
                })));
    }
}
