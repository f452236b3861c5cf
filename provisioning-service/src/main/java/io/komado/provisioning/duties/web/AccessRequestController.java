package io.komado.provisioning.duties.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.AllowedTo;
import io.komado.chassis.actor.Who;
import io.komado.provisioning.duties.AccessRequest;
import io.komado.provisioning.duties.DutyDesk;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/access-requests")
class AccessRequestController {

    enum PartyCode {
        @JsonProperty("named")
        NAMED,
        @JsonProperty("guardian")
        GUARDIAN,
        @JsonProperty("lawyer")
        LAWYER,
        @JsonProperty("authority")
        AUTHORITY
    }

    enum OutcomeCode {
        @JsonProperty("given")
        GIVEN,
        @JsonProperty("partly")
        PARTLY,
        @JsonProperty("refused")
        REFUSED,
        @JsonProperty("nothing-kept")
        NOTHING_KEPT
    }

    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record ReceiveRequest(
            @NotNull PartyCode party,
            @NotNull LocalDate receivedOn,
            @NotNull LocalDate dueOn) {}

    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record AnswerRequest(@NotNull LocalDate on, @NotNull OutcomeCode outcome) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RequestView(
            UUID id,
            String party,
            LocalDate receivedOn,
            LocalDate dueOn,
            @Nullable Long daysLeft,
            @Nullable LocalDate answeredOn,
            @Nullable String outcome) {

        static RequestView of(AccessRequest request, LocalDate today) {
            return new RequestView(
                    request.id(),
                    request.party().code(),
                    request.receivedOn(),
                    request.dueOn(),
                    request.answer().isPresent() ? null : ChronoUnit.DAYS.between(today, request.dueOn()),
                    request.answer().map(AccessRequest.Answer::on).orElse(null),
                    request.answer().map(answer -> answer.outcome().code()).orElse(null));
        }
    }

    record RequestList(List<RequestView> requests) {}

    private final DutyDesk desk;

    AccessRequestController(DutyDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    @AllowedTo(value = Who.TENANT_ADMIN, unaudited = "reads dates, no name")
    RequestList all() {
        LocalDate today = desk.today();
        return new RequestList(desk.requests().stream()
                .map(request -> RequestView.of(request, today))
                .toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo(value = Who.TENANT_ADMIN, audits = DutyDesk.REQUEST_RECEIVED)
    RequestView receive(Actor.Staff admin, @Valid @RequestBody ReceiveRequest request) {
        return RequestView.of(
                desk.receive(
                        admin,
                        AccessRequest.Party.valueOf(request.party().name()),
                        request.receivedOn(),
                        request.dueOn()),
                desk.today());
    }

    @PostMapping("/{request}/answer")
    @AllowedTo(value = Who.TENANT_ADMIN, audits = DutyDesk.REQUEST_ANSWERED)
    RequestView answer(Actor.Staff admin, @PathVariable UUID request, @Valid @RequestBody AnswerRequest answer) {
        return RequestView.of(
                desk.answer(
                        admin,
                        request,
                        answer.on(),
                        AccessRequest.Outcome.valueOf(answer.outcome().name())),
                desk.today());
    }
}
