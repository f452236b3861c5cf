package io.komado.provisioning.desks.web;

import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.AllowedTo;
import io.komado.chassis.actor.Who;
import io.komado.chassis.tenancy.TenantId;
import io.komado.provisioning.desks.DeskEngagements;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/tenants/{code:[a-z0-9]{5}}/customer-desk")
class EngagementController {

    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record Engage(@NotNull @Pattern(regexp = "[a-z0-9]{5}") String desk) {}

    record Engaged(@Nullable String desk) {}

    private final DeskEngagements engagements;

    EngagementController(DeskEngagements engagements) {
        this.engagements = engagements;
    }

    @GetMapping
    @AllowedTo(value = Who.OPERATOR, unaudited = "which desk works for whom, no content")
    Engaged engaged(@PathVariable TenantId code) {
        return new Engaged(engagements.of(code).map(TenantId::value).orElse(null));
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo(value = Who.OPERATOR, audits = "desk.engaged")
    void engage(Actor.Operator operator, @PathVariable TenantId code, @Valid @RequestBody Engage request) {
        engagements.engage(code, new TenantId(request.desk()), operator.id());
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo(value = Who.OPERATOR, audits = "desk.engaged")
    void release(Actor.Operator operator, @PathVariable TenantId code) {
        engagements.release(code, operator.id());
    }
}
