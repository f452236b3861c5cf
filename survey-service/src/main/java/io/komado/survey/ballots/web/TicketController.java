package io.komado.survey.ballots.web;

import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.AllowedTo;
import io.komado.chassis.actor.Who;
import io.komado.survey.ballots.Tickets;
import io.komado.survey.waves.WaveId;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TicketController {

    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record Making(@NotNull @Min(1) @Max(2_000) Integer count) {}

    record Made(List<String> tickets) {}

    private final Tickets tickets;

    TicketController(Tickets tickets) {
        this.tickets = tickets;
    }

    @PostMapping("/waves/{wave}/tickets")
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo(
            value = {Who.RESPONDER, Who.COUNSELLOR, Who.DESK_LEAD, Who.COMMITTEE, Who.CHAIR},
            audits = Tickets.MADE)
    Made make(Actor.Staff staff, @PathVariable UUID wave, @Valid @RequestBody Making making) {
        return new Made(tickets.make(new WaveId(wave), making.count(), staff.id()));
    }
}
