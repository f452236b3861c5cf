package io.komado.provisioning.contacts.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.AllowedTo;
import io.komado.chassis.actor.Who;
import io.komado.provisioning.contacts.ContactPage;
import io.komado.provisioning.contacts.ContactPoint;
import io.komado.provisioning.contacts.PointId;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/contacts")
class ContactController {

    enum KindCode {
        @JsonProperty("internal")
        INTERNAL,
        @JsonProperty("external")
        EXTERNAL,
        @JsonProperty("national")
        NATIONAL,
        @JsonProperty("customers")
        CUSTOMERS
    }

    /** What is entered; empty texts count as none. */
    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record Entered(
            @NotNull KindCode kind,
            @NotNull String name,
            @Nullable String note,
            @Nullable String phone,
            @Nullable String mail) {

        ContactPoint.Kind of() {
            return ContactPoint.Kind.valueOf(kind.name());
        }

        String words() {
            return note == null ? "" : note;
        }

        @Override
        public String toString() {
            return "Entered";
        }
    }

    /** What was dialled and written to, typed once more. */
    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record Tried(@Nullable String phone, @Nullable String mail) {

        @Override
        public String toString() {
            return "Tried";
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PointView(
            UUID id,
            String kind,
            String name,
            String note,
            @Nullable String phone,
            @Nullable String mail,
            @Nullable LocalDate confirmedOn) {

        static PointView of(ContactPoint point) {
            return new PointView(
                    point.id().value(),
                    point.kind().code(),
                    point.name(),
                    point.note(),
                    point.phone().orElse(null),
                    point.mail().orElse(null),
                    point.confirmed().map(ContactPoint.Confirmed::on).orElse(null));
        }
    }

    record PointList(List<PointView> contacts) {

        static PointList of(List<ContactPoint> points) {
            return new PointList(points.stream().map(PointView::of).toList());
        }
    }

    private final ContactPage page;

    ContactController(ContactPage page) {
        this.page = page;
    }

    /** What everybody of the organisation may call: only what somebody tried out. */
    @GetMapping
    @AllowedTo(
            value = {Who.MEMBER, Who.RESPONDER, Who.COUNSELLOR, Who.DESK_LEAD, Who.TENANT_ADMIN},
            unaudited = "shows whom to call, no content")
    PointList confirmed() {
        return PointList.of(page.confirmed());
    }

    @GetMapping("/drafts")
    @AllowedTo(
            value = {Who.RESPONDER, Who.TENANT_ADMIN},
            unaudited = "shows what is still to be tried out, no content")
    PointList all() {
        return PointList.of(page.all());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo(value = Who.TENANT_ADMIN, audits = "contact.entered")
    PointView enter(Actor.Staff by, @Valid @RequestBody Entered request) {
        return PointView.of(page.enter(
                request.of(), request.name(), request.words(), given(request.phone()), given(request.mail()), by.id()));
    }

    @PutMapping("/{contact}")
    @AllowedTo(value = Who.TENANT_ADMIN, audits = "contact.entered")
    PointView change(Actor.Staff by, @PathVariable UUID contact, @Valid @RequestBody Entered request) {
        return PointView.of(page.change(
                new PointId(contact),
                request.of(),
                request.name(),
                request.words(),
                given(request.phone()),
                given(request.mail()),
                by.id()));
    }

    @PutMapping("/{contact}/confirmation")
    @AllowedTo(value = Who.TENANT_ADMIN, audits = "contact.confirmed")
    PointView confirm(Actor.Staff by, @PathVariable UUID contact, @Valid @RequestBody Tried request) {
        return PointView.of(page.confirm(new PointId(contact), given(request.phone()), given(request.mail()), by.id()));
    }

    @DeleteMapping("/{contact}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo(value = Who.TENANT_ADMIN, audits = "contact.removed")
    void remove(Actor.Staff by, @PathVariable UUID contact) {
        page.remove(new PointId(contact), by.id());
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(one -> !one.isEmpty());
    }
}
