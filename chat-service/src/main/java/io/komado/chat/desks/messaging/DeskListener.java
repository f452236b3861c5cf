package io.komado.chat.desks.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.komado.chassis.actor.StaffId;
import io.komado.chassis.erasure.Erasures;
import io.komado.chassis.inbox.Inbox;
import io.komado.chassis.time.CoarseTime;
import io.komado.chat.desks.DeskId;
import io.komado.chat.desks.DeskKind;
import io.komado.chat.desks.DeskReader;
import io.komado.chat.desks.Desks;
import io.komado.chat.desks.ReaderArrivals;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears which desks were opened, that the tenant is to be erased, whether members can write to them, and who may read there from when until when. */
@Component
class DeskListener {

    /** What this service uses of {@code desk.opened}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record DeskOpened(UUID desk, String kind) {}

    /** What this service uses of {@code tenant.standing-changed}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record StandingChanged(boolean open) {}

    /** What this service uses of {@code staff.role-granted}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record RoleGranted(UUID grant, UUID staff, String role, String scope, LocalDate from, LocalDate until) {

        private static final String ALL_DESKS = "tenant";
        private static final String ONE_DESK = "desk:";

        /** A reader, unless the role or what it is for has nothing to do with desks. */
        Optional<DeskReader> reader() {
            Set<DeskKind> kinds = DeskKind.readBy(role);
            if (kinds.isEmpty() || !(scope.equals(ALL_DESKS) || scope.startsWith(ONE_DESK))) {
                return Optional.empty();
            }
            DeskId desk =
                    scope.equals(ALL_DESKS) ? null : new DeskId(UUID.fromString(scope.substring(ONE_DESK.length())));
            return Optional.of(new DeskReader(grant, new StaffId(staff), desk, kinds, from, until));
        }
    }

    /** What this service uses of {@code staff.role-ended}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record RoleEnded(UUID grant) {}

    /** What this service uses of {@code staff.term-shortened}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record TermShortened(UUID grant, LocalDate until) {}

    /** What this service uses of {@code desk.readers-counted}, which also comes at the midnight on which a term begins or ends. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record ReadersCounted(UUID desk, int readers, String fallback) {

        private Optional<DeskId> standIn() {
            return fallback.isEmpty() ? Optional.empty() : Optional.of(new DeskId(UUID.fromString(fallback)));
        }
    }

    private final Inbox inbox;
    private final Inbox.Handlers handlers;
    private final Desks desks;
    private final ReaderArrivals arrivals;
    private final Clock clock;

    DeskListener(Inbox inbox, Desks desks, ReaderArrivals arrivals, Erasures erasures, Clock clock) {
        this.inbox = inbox;
        this.desks = desks;
        this.arrivals = arrivals;
        this.clock = clock;
        this.handlers = erasures.heardBy(new Inbox.Handlers())
                .on(
                        "desk.opened",
                        DeskOpened.class,
                        (event, opened) -> desks.open(new DeskId(opened.desk()), DeskKind.of(opened.kind())))
                .on("tenant.standing-changed", StandingChanged.class, (event, now) -> desks.takeIn(now.open()))
                .on(
                        "staff.role-granted",
                        RoleGranted.class,
                        (event, granted) -> granted.reader().ifPresent(this::appointed))
                .on("staff.role-ended", RoleEnded.class, (event, ended) -> {
                    desks.removeReader(ended.grant());
                    readersChanged();
                })
                .on("staff.term-shortened", TermShortened.class, (event, shortened) -> {
                    desks.endReading(shortened.grant(), shortened.until());
                    readersChanged();
                })
                .on("desk.readers-counted", ReadersCounted.class, (event, counted) -> {
                    desks.counted(
                            new DeskId(counted.desk()),
                            counted.readers(),
                            counted.standIn().orElse(null));
                    readersChanged();
                });
    }

    private void appointed(DeskReader reader) {
        if (desks.addReader(reader)) {
            arrivals.announce(reader, today());
        }
        readersChanged();
    }

    private void readersChanged() {
        arrivals.fill(today());
    }

    private LocalDate today() {
        return CoarseTime.dayOf(clock, CoarseTime.TOKYO);
    }

    @KafkaListener(topics = {"provisioning.tenant.v1", "identity.staff.v1"})
    void receive(ConsumerRecord<String, byte[]> record) {
        inbox.receive(record, handlers);
    }
}
