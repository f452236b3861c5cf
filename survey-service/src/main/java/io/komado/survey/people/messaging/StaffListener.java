package io.komado.survey.people.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.komado.chassis.actor.Role;
import io.komado.chassis.actor.StaffId;
import io.komado.chassis.inbox.Inbox;
import io.komado.survey.people.HeldGrant;
import io.komado.survey.people.People;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears who holds which role. */
@Component
class StaffListener {

    /** What this service uses of {@code staff.role-granted}; a role that this version does not know grants nothing. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record RoleGranted(UUID grant, UUID staff, String role, LocalDate from, LocalDate until) {

        Optional<HeldGrant> held() {
            return Role.of(role).map(known -> new HeldGrant(grant, new StaffId(staff), known, from, until));
        }
    }

    /** What this service uses of {@code staff.role-ended}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record RoleEnded(UUID grant) {}

    /** What this service uses of {@code staff.term-shortened}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record TermShortened(UUID grant, LocalDate until) {}

    private final Inbox inbox;
    private final Inbox.Handlers handlers;

    StaffListener(Inbox inbox, People people) {
        this.inbox = inbox;
        this.handlers = new Inbox.Handlers()
                .on(
                        "staff.role-granted",
                        RoleGranted.class,
                        (event, granted) -> granted.held().ifPresent(people::granted))
                .on("staff.role-ended", RoleEnded.class, (event, ended) -> people.ended(ended.grant()))
                .on(
                        "staff.term-shortened",
                        TermShortened.class,
                        (event, shortened) -> people.shortened(shortened.grant(), shortened.until()));
    }

    @KafkaListener(topics = "identity.staff.v1")
    void receive(ConsumerRecord<String, byte[]> record) {
        inbox.receive(record, handlers);
    }
}
