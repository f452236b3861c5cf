package io.komado.survey.ballots.web;

import io.komado.chassis.actor.AllowedTo;
import io.komado.chassis.actor.Who;
import io.komado.chassis.problem.Refusal;
import io.komado.chassis.tenancy.Tenancy;
import io.komado.chassis.tenancy.TenantId;
import io.komado.survey.ballots.BlindSignatures;
import io.komado.survey.ballots.HandIns;
import io.komado.survey.ballots.OpenWave;
import io.komado.survey.ballots.OpenWaves;
import io.komado.survey.ballots.Signing;
import io.komado.survey.questionnaires.Audience;
import io.komado.survey.questionnaires.Questionnaire;
import io.komado.survey.waves.WaveId;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What is for anyone: the questions with the wave's key, the same for everybody; a ticket's ballot; and the answers. */
@RestController
@RequestMapping("/public")
class PublicController {

    private static final String TENANT = "[a-z0-9]{5}";

    record Asked(
            UUID wave,
            Audience audience,
            LocalDate closesOn,
            String variant,
            String key,
            int version,
            Questionnaire questionnaire) {

        static Asked of(OpenWave open) {
            return new Asked(
                    open.wave().id().value(),
                    open.wave().audience(),
                    open.wave().closesOn(),
                    BlindSignatures.VARIANT,
                    Bytes.text(open.publicKey().getEncoded()),
                    open.wave().surveyVersion(),
                    open.questionnaire());
        }
    }

    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record TicketBallot(
            @NotNull @Pattern(regexp = TENANT) String tenant,
            @NotNull UUID wave,
            @NotNull @Size(max = 40) String ticket,
            @NotNull @Size(max = 400) String blinded) {}

    record Signed(String signature) {}

    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record HandIn(
            @NotNull @Pattern(regexp = TENANT) String tenant,
            @NotNull UUID wave,
            @NotNull Integer version,
            @NotNull @Size(max = 100) String ballot,
            @NotNull @Size(max = 400) String signature,
            @NotNull JsonNode answers) {

        /** Says nothing: what a person answered belongs in no log. */
        @Override
        public String toString() {
            return "HandIn[hidden]";
        }
    }

    private final OpenWaves open;
    private final Signing signing;
    private final HandIns handIns;

    PublicController(OpenWaves open, Signing signing, HandIns handIns) {
        this.open = open;
        this.signing = signing;
        this.handIns = handIns;
    }

    @GetMapping("/waves/{tenant}/{wave}")
    @AllowedTo(Who.ANYONE)
    ResponseEntity<Asked> ask(@PathVariable String tenant, @PathVariable UUID wave) {
        if (!tenant.matches(TENANT)) {
            throw Refusal.notFound();
        }
        Asked asked = Tenancy.in(new TenantId(tenant), () -> open.find(new WaveId(wave)))
                .map(Asked::of)
                .orElseThrow(Refusal::notFound);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(asked);
    }

    @PostMapping("/signatures")
    @AllowedTo(Who.ANYONE)
    Signed sign(@Valid @RequestBody TicketBallot sent) {
        byte[] signature = Tenancy.in(
                new TenantId(sent.tenant()),
                () -> signing.forTicket(new WaveId(sent.wave()), sent.ticket(), Bytes.of(sent.blinded())));
        return new Signed(Bytes.text(signature));
    }

    @PostMapping("/hand-ins")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo(Who.ANYONE)
    void take(@Valid @RequestBody HandIn sent) {
        Tenancy.run(
                new TenantId(sent.tenant()),
                () -> handIns.take(
                        new WaveId(sent.wave()),
                        sent.version(),
                        Bytes.of(sent.ballot()),
                        Bytes.of(sent.signature()),
                        sent.answers()));
    }
}
