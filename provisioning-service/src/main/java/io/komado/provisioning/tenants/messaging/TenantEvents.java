package io.komado.provisioning.tenants.messaging;

import io.komado.chassis.actor.StaffId;
import io.komado.chassis.audit.AuditEntry;
import io.komado.chassis.outbox.Outbox;
import io.komado.chassis.outbox.PublishedEvent;
import io.komado.chassis.tenancy.TenantId;
import io.komado.provisioning.letters.Language;
import io.komado.provisioning.tenants.Desk;
import io.komado.provisioning.tenants.StandingMove;
import io.komado.provisioning.tenants.Tenant;
import io.komado.provisioning.tenants.TenantAnnouncements;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Publishes what happens to tenants and desks. */
@Component
public class TenantEvents implements TenantAnnouncements {

    /** Desks too: whoever hears of one has heard of its tenant before. */
    public static final String TOPIC = "provisioning.tenant.v1";

    static final String CREATED = "tenant.created";
    /** That members can write to a desk; also the act of whoever opened it. */
    public static final String OPENED = "desk.opened";

    static final String STANDING_CHANGED = "tenant.standing-changed";
    static final String CONTACT_CHANGED = "tenant.contact-changed";

    /** The data of {@value #CREATED}. */
    record TenantCreated(String tenant, String kind, List<String> languages) {}

    /** The data of {@value #STANDING_CHANGED}. */
    record StandingChanged(String tenant, String standing, boolean open) {}

    /** The data of {@value #OPENED}. */
    record DeskOpened(UUID desk, String kind) {}

    private final Outbox outbox;
    private final Clock clock;

    TenantEvents(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A desk of this tenant is there. */
    public static PublishedEvent opened(TenantId tenant, Desk desk, Instant at) {
        return new PublishedEvent(
                TOPIC,
                tenant.value(),
                OPENED,
                at,
                new DeskOpened(desk.id(), desk.kind().code()));
    }

    @Override
    public void founded(Tenant tenant, Desk desk, StaffId operator) {
        String kind = tenant.kind().name().toLowerCase(Locale.ROOT);
        List<String> languages = tenant.languages().stream().map(Language::tag).toList();
        outbox.record(new PublishedEvent(
                TOPIC,
                tenant.id().value(),
                CREATED,
                tenant.createdAt(),
                new TenantCreated(tenant.id().value(), kind, languages)));
        outbox.record(opened(tenant.id(), desk, tenant.createdAt()));
        outbox.audit(AuditEntry.byOperator(
                CREATED,
                operator,
                tenant.createdAt(),
                Map.of("kind", kind, "headcountLimit", tenant.headcountLimit())));
        outbox.audit(AuditEntry.byOperator(
                OPENED,
                operator,
                tenant.createdAt(),
                Map.of("desk", desk.id(), "kind", desk.kind().code())));
    }

    @Override
    public void moved(
            Tenant before, Tenant after, StandingMove move, Optional<StaffId> operator, Map<String, Object> about) {
        Instant now = clock.instant();
        if (before.standing() != after.standing()) {
            outbox.record(new PublishedEvent(
                    TOPIC,
                    after.id().value(),
                    STANDING_CHANGED,
                    now,
                    new StandingChanged(
                            after.id().value(),
                            after.standing().code(),
                            after.standing().isOpen())));
        }
        Map<String, Object> data = new HashMap<>(about);
        data.put("from", before.standing().code());
        data.put("to", after.standing().code());
        String act = act(move);
        outbox.audit(operator.map(person -> AuditEntry.byOperator(act, person, now, data))
                .orElseGet(() -> AuditEntry.bySystem(act, now, data)));
    }

    @Override
    public void contactChanged(Tenant tenant, StaffId operator) {
        outbox.audit(AuditEntry.byOperator(CONTACT_CHANGED, operator, clock.instant(), Map.of()));
    }

    private static String act(StandingMove move) {
        return switch (move) {
            case EXTEND_TRIAL -> "trial.extended";
            case TRIAL_ENDED -> "trial.ended";
            case CONTRACT_BEGAN -> "contract.began";
            case CONTRACT_ENDED -> "contract.ended";
            case SUSPEND -> "tenant.suspended";
            case REINSTATE -> "tenant.reinstated";
            case BEGIN_CLOSING -> "closing.confirmed";
            case CANCEL_CLOSING -> "closing.cancelled";
            case CLOSE -> "tenant.closed";
        };
    }
}
