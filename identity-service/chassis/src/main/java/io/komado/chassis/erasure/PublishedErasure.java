package io.komado.chassis.erasure;

import io.komado.chassis.audit.AuditEntry;
import io.komado.chassis.outbox.Outbox;
import io.komado.chassis.outbox.PublishedEvent;
import io.komado.chassis.tenancy.Tenancy;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Publishes {@code <service>.erasing} and {@code <service>.erased}, and ends the tenant's audit chain of this service. */
public final class PublishedErasure implements ErasureWitness {

    /** The data of {@code <service>.erasing}. */
    public record Erasing(String tenant, UUID closing, String step, long done, long total) {}

    /** The data of {@code <service>.erased}. */
    public record Erased(String tenant, UUID closing, List<String> keys, long rows, long accounts) {}

    private final Outbox outbox;
    private final String service;
    private final Clock clock;

    PublishedErasure(Outbox outbox, String service, Clock clock) {
        this.outbox = outbox;
        this.service = service;
        this.clock = clock;
    }

    @Override
    public void goesOn(Erasure erasure) {
        String tenant = Tenancy.required().value();
        publish(
                ".erasing",
                tenant,
                new Erasing(tenant, erasure.closing(), erasure.step(), erasure.done(), erasure.total()));
    }

    @Override
    public void ended(Erasure erasure) {
        String tenant = Tenancy.required().value();
        outbox.audit(AuditEntry.bySystem(
                AuditEntry.LAST_ACT,
                clock.instant(),
                Map.of(
                        "closing", erasure.closing(),
                        "keys", erasure.keys(),
                        "rows", erasure.rows(),
                        "accounts", erasure.accounts())));
        publish(
                ".erased",
                tenant,
                new Erased(tenant, erasure.closing(), erasure.keys(), erasure.rows(), erasure.accounts()));
    }

    private void publish(String type, String tenant, Object data) {
        outbox.record(new PublishedEvent(service + ".closing.v1", tenant, service + type, clock.instant(), data));
    }
}
