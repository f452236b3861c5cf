package io.komado.provisioning.applications.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.AllowedTo;
import io.komado.chassis.actor.Who;
import io.komado.chassis.tenancy.TenantId;
import io.komado.chassis.time.CoarseTime;
import io.komado.provisioning.applications.Application;
import io.komado.provisioning.applications.ApplicationQueue;
import io.komado.provisioning.applications.Applying;
import io.komado.provisioning.applications.DeclineReason;
import io.komado.provisioning.letters.Language;
import io.komado.provisioning.tenants.web.Codes;
import io.komado.provisioning.tenants.web.ContactView;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ApplicationController {

    enum DeclineCode {
        @JsonProperty("too-few")
        TOO_FEW,
        @JsonProperty("not-an-organisation")
        NOT_AN_ORGANISATION,
        @JsonProperty("unreachable")
        UNREACHABLE,
        @JsonProperty("other")
        OTHER
    }

    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record Apply(
            @NotNull String name,
            @NotNull Codes.Kind kind,
            @NotNull Codes.Industry industry,
            @NotNull Integer headcount,
            @NotEmpty List<Codes.@NotNull Language> languages,
            @NotNull @Valid ContactView contact,
            @NotNull String message) {

        /** Names and addresses stay out of logs and exceptions. */
        @Override
        public String toString() {
            return "Apply";
        }
    }

    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record Accept(@NotNull Integer headcountLimit) {}

    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record Decline(@NotNull DeclineCode reason) {}

    record ApplicationView(
            String code,
            String name,
            String kind,
            String industry,
            int headcount,
            List<String> languages,
            ContactView contact,
            String message,
            String status,
            LocalDate receivedOn) {

        static ApplicationView of(Application application) {
            return new ApplicationView(
                    application.code().value(),
                    application.name(),
                    application.kind().name().toLowerCase(Locale.ROOT),
                    application.industry().code(),
                    application.headcount(),
                    application.languages().stream().map(Language::tag).toList(),
                    ContactView.of(application.contact()),
                    application.message(),
                    application.status().code(),
                    LocalDate.ofInstant(application.receivedAt(), CoarseTime.TOKYO));
        }
    }

    record ApplicationList(List<ApplicationView> applications) {}

    private final Applying applying;
    private final ApplicationQueue queue;

    ApplicationController(Applying applying, ApplicationQueue queue) {
        this.applying = applying;
        this.queue = queue;
    }

    @PostMapping("/public/applications")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @AllowedTo(Who.ANYONE)
    void apply(@Valid @RequestBody Apply request) {
        applying.apply(
                request.name(),
                request.kind().kind(),
                request.industry().industry(),
                request.headcount(),
                request.languages().stream().map(Codes.Language::language).toList(),
                request.contact().contact(),
                request.message());
    }

    @GetMapping("/applications")
    @AllowedTo(value = Who.OPERATOR, unaudited = "reads what organisations wrote to the operator")
    ApplicationList all() {
        return new ApplicationList(queue.all().stream().map(ApplicationView::of).toList());
    }

    @PostMapping("/applications/{code:[a-z0-9]{5}}/acceptance")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo(value = Who.OPERATOR, audits = "application.accepted")
    void accept(Actor.Operator operator, @PathVariable TenantId code, @Valid @RequestBody Accept request) {
        applying.accept(code, request.headcountLimit(), operator.id());
    }

    @PostMapping("/applications/{code:[a-z0-9]{5}}/refusal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo(value = Who.OPERATOR, unaudited = "there is no tenant in whose stream it could stand")
    void decline(@PathVariable TenantId code, @Valid @RequestBody Decline request) {
        applying.decline(code, DeclineReason.valueOf(request.reason().name()));
    }
}
