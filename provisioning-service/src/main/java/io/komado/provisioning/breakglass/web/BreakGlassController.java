package io.komado.provisioning.breakglass.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.AllowedTo;
import io.komado.chassis.actor.Who;
import io.komado.chassis.tenancy.TenantId;
import io.komado.provisioning.breakglass.Diagnosis;
import io.komado.provisioning.breakglass.GlassBreaking;
import io.komado.provisioning.breakglass.Reason;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class BreakGlassController {

    enum ReasonCode {
        @JsonProperty("letters-hang")
        LETTERS_HANG,
        @JsonProperty("mail-missing")
        MAIL_MISSING,
        @JsonProperty("asked-by-organisation")
        ASKED_BY_ORGANISATION,
        @JsonProperty("security")
        SECURITY
    }

    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record AskToLook(
            @NotNull ReasonCode reason,
            @NotNull String explanation,
            @NotNull Integer hours) {

        /** Leaves out what was explained. */
        @Override
        public String toString() {
            return "AskToLook[" + reason + "]";
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record JobView(
            UUID order,
            String status,
            int letters,
            int made,
            Instant orderedAt,
            @Nullable Instant leasedUntil) {

        static JobView of(Diagnosis.Job job) {
            return new JobView(
                    job.order(),
                    job.status(),
                    job.letters(),
                    job.made(),
                    job.orderedAt(),
                    job.leasedUntil().orElse(null));
        }
    }

    record DiagnosisView(List<JobView> jobs, Map<String, Integer> overdue, Map<String, Integer> mailsWaiting) {}

    private final GlassBreaking glass;
    private final Clock clock;

    BreakGlassController(GlassBreaking glass, Clock clock) {
        this.glass = glass;
        this.clock = clock;
    }

    @GetMapping("/tenants/{code:[a-z0-9]{5}}/break-glass")
    @AllowedTo(value = Who.OPERATOR, unaudited = "reads who asked to look and when, no content")
    OpeningView.OpeningList of(@PathVariable TenantId code) {
        return OpeningView.OpeningList.of(glass.of(code), clock.instant());
    }

    @PostMapping("/tenants/{code:[a-z0-9]{5}}/break-glass")
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo(value = Who.OPERATOR, audits = "break-glass.asked")
    OpeningView ask(Actor.Operator operator, @PathVariable TenantId code, @Valid @RequestBody AskToLook request) {
        return OpeningView.of(
                glass.ask(
                        code,
                        Reason.valueOf(request.reason().name()),
                        request.explanation(),
                        request.hours(),
                        operator.id()),
                clock.instant());
    }

    @PostMapping("/tenants/{code:[a-z0-9]{5}}/break-glass/{opening}/confirmation")
    @AllowedTo(value = Who.OPERATOR, audits = "tenant.break-glass-opened")
    OpeningView confirm(Actor.Operator operator, @PathVariable TenantId code, @PathVariable UUID opening) {
        return OpeningView.of(glass.confirm(code, opening, operator.id()), clock.instant());
    }

    @DeleteMapping("/tenants/{code:[a-z0-9]{5}}/break-glass/{opening}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo(value = Who.OPERATOR, audits = "break-glass.ended")
    void end(Actor.Operator operator, @PathVariable TenantId code, @PathVariable UUID opening) {
        glass.end(code, opening, operator.id());
    }

    @GetMapping("/tenants/{code:[a-z0-9]{5}}/diagnosis")
    @AllowedTo(value = Who.OPERATOR, audits = "break-glass.used")
    DiagnosisView look(Actor.Operator operator, @PathVariable TenantId code) {
        Diagnosis diagnosis = glass.look(code, operator.id());
        return new DiagnosisView(
                diagnosis.jobs().stream().map(JobView::of).toList(), diagnosis.overdue(), diagnosis.mailsWaiting());
    }

    @GetMapping("/break-glass")
    @AllowedTo(value = Who.TENANT_ADMIN, unaudited = "reads when operators looked into the own organisation's jobs")
    OpeningView.OpeningList own() {
        return OpeningView.OpeningList.of(glass.own(), clock.instant());
    }
}
