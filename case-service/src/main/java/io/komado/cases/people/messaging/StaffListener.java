package io.komado.cases.people.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.komado.cases.people.Colleague;
import io.komado.cases.people.HeldGrant;
import io.komado.cases.people.Interest;
import io.komado.cases.people.People;
import io.komado.chassis.actor.Role;
import io.komado.chassis.actor.StaffId;
import io.komado.chassis.inbox.Inbox;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears who holds which role, who is who, and who has an interest in what. */
@Component
class StaffListener {

    /** What this service uses of {@code staff.role-granted}; a role that this version does not know grants nothing. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record RoleGranted(
            UUID grant, UUID staff, String role, String scope, String seat, LocalDate from, LocalDate until) {

        Optional<HeldGrant> held() {
            return Role.of(role)
                    .map(known -> new HeldGrant(grant, new StaffId(staff), known, scope, seat, from, until));
        }
    }

    /** What this service uses of {@code staff.role-ended}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record RoleEnded(UUID grant) {}

    /** What this service uses of {@code staff.term-shortened}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record TermShortened(UUID grant, LocalDate until) {}

    /** What this service uses of {@code staff.changed}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record StaffChanged(UUID staff, String unit, String gender, String candidate) {

        Colleague colleague() {
            return new Colleague(
                    new StaffId(staff),
                    Optional.of(unit).filter(id -> !id.isEmpty()).map(UUID::fromString),
                    candidate.equals("yes"),
                    gender);
        }
    }

    /** What this service uses of {@code staff.conflict-declared}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record ConflictDeclared(UUID conflict, UUID staff, String about, UUID reference) {}

    /** What this service uses of {@code staff.conflict-withdrawn}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record ConflictWithdrawn(UUID conflict) {}

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
                        (event, shortened) -> people.shortened(shortened.grant(), shortened.until()))
                .on("staff.changed", StaffChanged.class, (event, changed) -> people.changed(changed.colleague()))
                .on(
                        "staff.conflict-declared",
                        ConflictDeclared.class,
                        (event, declared) -> people.declared(new Interest(
                                declared.conflict(),
                                new StaffId(declared.staff()),
                                declared.about(),
                                declared.reference())))
                .on(
                        "staff.conflict-withdrawn",
                        ConflictWithdrawn.class,
                        (event, withdrawn) -> people.withdrawn(withdrawn.conflict()));
    }

    @KafkaListener(topics = "identity.staff.v1")
    void receive(ConsumerRecord<String, byte[]> record) {
        inbox.receive(record, handlers);
    }
}
