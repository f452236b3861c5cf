package io.komado.provisioning.duties.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.AllowedTo;
import io.komado.chassis.actor.Who;
import io.komado.chassis.tenancy.Tenancy;
import io.komado.chassis.tenancy.TenantId;
import io.komado.provisioning.duties.DutyDesk;
import io.komado.provisioning.duties.Incident;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class IncidentController {

    enum KindCode {
        @JsonProperty("leak")
        LEAK,
        @JsonProperty("loss")
        LOSS,
        @JsonProperty("alteration")
        ALTERATION,
        @JsonProperty("foreign-access")
        FOREIGN_ACCESS
    }

    enum ConcernCode {
        @JsonProperty("messages")
        MESSAGES,
        @JsonProperty("nicknames")
        NICKNAMES,
        @JsonProperty("staff")
        STAFF,
        @JsonProperty("contacts")
        CONTACTS,
        @JsonProperty("credentials")
        CREDENTIALS
    }

    enum StepCode {
        @JsonProperty("preliminary")
        PRELIMINARY,
        @JsonProperty("final")
        FINAL,
        @JsonProperty("told")
        TOLD
    }

    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record RecordIncident(
            @NotNull KindCode kind,
            @NotNull Set<@NotNull ConcernCode> concerns,
            @NotNull Integer people,
            @NotNull Boolean unlawful,
            @NotNull LocalDate discoveredOn) {}

    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record TakeStep(@NotNull StepCode step, @NotNull LocalDate on) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StepView(
            String step,
            @Nullable LocalDate dueOn,
            @Nullable Long daysLeft,
            @Nullable LocalDate doneOn) {}

    record IncidentView(
            UUID id,
            String kind,
            List<String> concerns,
            int people,
            boolean unlawful,
            LocalDate discoveredOn,
            List<StepView> steps) {

        static IncidentView of(Incident incident, LocalDate today) {
            return new IncidentView(
                    incident.id(),
                    incident.kind().code(),
                    incident.concerns().stream()
                            .map(Incident.Concern::code)
                            .sorted()
                            .toList(),
                    incident.people(),
                    incident.unlawful(),
                    incident.discoveredOn(),
                    Arrays.stream(Incident.Step.values())
                            .map(step -> stepOf(incident, step, today))
                            .toList());
        }

        private static StepView stepOf(Incident incident, Incident.Step step, LocalDate today) {
            LocalDate doneOn = incident.done().get(step);
            LocalDate dueOn = incident.dueOn(step).orElse(null);
            return new StepView(
                    step.code(),
                    dueOn,
                    doneOn != null || dueOn == null ? null : ChronoUnit.DAYS.between(today, dueOn),
                    doneOn);
        }
    }

    record IncidentList(List<IncidentView> incidents) {}

    private final DutyDesk desk;

    IncidentController(DutyDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/incidents")
    @AllowedTo(value = Who.TENANT_ADMIN, unaudited = "reads the own organisation's incidents, no name")
    IncidentList own() {
        return list();
    }

    @PostMapping("/incidents")
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo(value = Who.TENANT_ADMIN, audits = DutyDesk.INCIDENT_RECORDED)
    IncidentView recordOwn(Actor.Staff admin, @Valid @RequestBody RecordIncident request) {
        return record(admin, request);
    }

    @PostMapping("/incidents/{incident}/steps")
    @AllowedTo(value = Who.TENANT_ADMIN, audits = DutyDesk.STEP_TAKEN)
    IncidentView take(Actor.Staff admin, @PathVariable UUID incident, @Valid @RequestBody TakeStep request) {
        return IncidentView.of(
                desk.take(admin, incident, Incident.Step.valueOf(request.step().name()), request.on()), desk.today());
    }

    @GetMapping("/tenants/{code:[a-z0-9]{5}}/incidents")
    @AllowedTo(value = Who.OPERATOR, unaudited = "reads incidents, no name")
    IncidentList of(@PathVariable TenantId code) {
        return Tenancy.in(code, this::list);
    }

    @PostMapping("/tenants/{code:[a-z0-9]{5}}/incidents")
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo(value = Who.OPERATOR, audits = DutyDesk.INCIDENT_RECORDED)
    IncidentView recordFor(
            Actor.Operator operator, @PathVariable TenantId code, @Valid @RequestBody RecordIncident request) {
        return Tenancy.in(code, () -> record(operator, request));
    }

    private IncidentList list() {
        LocalDate today = desk.today();
        return new IncidentList(desk.incidents().stream()
                .map(incident -> IncidentView.of(incident, today))
                .toList());
    }

    private IncidentView record(Actor by, RecordIncident request) {
        return IncidentView.of(
                desk.record(
                        by,
                        Incident.Kind.valueOf(request.kind().name()),
                        request.concerns().stream()
                                .map(concern -> Incident.Concern.valueOf(concern.name()))
                                .collect(Collectors.toSet()),
                        request.people(),
                        request.unlawful(),
                        request.discoveredOn()),
                desk.today());
    }
}
