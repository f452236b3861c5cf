package io.komado.identity.tenants.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.komado.chassis.erasure.Erasures;
import io.komado.chassis.inbox.Inbox;
import io.komado.chassis.timers.Timers;
import io.komado.identity.letters.Retirement;
import io.komado.identity.tenants.Desks;
import io.komado.identity.tenants.Tenants;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears of tenants: that they exist, which desks they have, that their letters are handed out or replaced, that they are to be erased. */
@Component
class TenantListener {

    /** What this service uses of {@code tenant.created}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record TenantCreated(String kind) {}

    /** What this service uses of {@code desk.opened}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record DeskOpened(UUID desk, String kind) {}

    /** What this service uses of {@code tenant.standing-changed}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record StandingChanged(boolean open) {}

    /** What this service uses of {@code tenant.break-glass-opened}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record BreakGlassOpened(UUID opening) {}

    /** What this service uses of {@code letters.replaced}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record LettersReplaced(UUID order, Instant until) {}

    /** That {@code distribution.began} came is all that this service uses of it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Happened() {}

    private final Inbox inbox;
    private final Inbox.Handlers handlers;

    TenantListener(
            Inbox inbox,
            Tenants tenants,
            Desks desks,
            Retirement retirement,
            Erasures erasures,
            Timers timers,
            Clock clock) {
        this.inbox = inbox;
        this.handlers = erasures.heardBy(new Inbox.Handlers())
                .on("tenant.created", TenantCreated.class, (event, tenant) -> tenants.add(tenant.kind()))
                .on("tenant.standing-changed", StandingChanged.class, (event, now) -> tenants.setOpen(now.open()))
                .on(
                        "tenant.break-glass-opened",
                        BreakGlassOpened.class,
                        (event, opened) -> timers.set(
                                Tenants.GLASS_BROKEN, opened.opening().toString(), clock.instant()))
                .on(
                        "letters.replaced",
                        LettersReplaced.class,
                        (event, replaced) -> retirement.announced(replaced.order(), replaced.until()))
                .on("desk.opened", DeskOpened.class, (event, opened) -> {
                    desks.open(opened.desk(), opened.kind());
                    timers.set(Desks.WATCH, opened.desk().toString(), clock.instant());
                })
                .on("distribution.began", Happened.class, (event, began) -> {
                    tenants.begin();
                    timers.set(Tenants.TRAININGS_LAPSE, event.tenant().value(), clock.instant());
                    desks.all()
                            .forEach(desk -> timers.set(Desks.WATCH, desk.id().toString(), clock.instant()));
                });
    }

    @KafkaListener(topics = {"provisioning.tenant.v1", "provisioning.letters.v1"})
    void receive(ConsumerRecord<String, byte[]> record) {
        inbox.receive(record, handlers);
    }
}
