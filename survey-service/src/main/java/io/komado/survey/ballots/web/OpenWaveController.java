package io.komado.survey.ballots.web;

import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.AllowedTo;
import io.komado.chassis.actor.Who;
import io.komado.survey.ballots.Signing;
import io.komado.survey.questionnaires.Audience;
import io.komado.survey.questionnaires.Localised;
import io.komado.survey.questionnaires.Questionnaire;
import io.komado.survey.waves.WaveId;
import io.komado.survey.waves.WaveState;
import io.komado.survey.waves.WaveWork;
import io.komado.survey.waves.Waves;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a member's token is needed for: to see which waves are open, the same for everybody, and to have one ballot signed. */
@RestController
@RequestMapping("/open-waves")
class OpenWaveController {

    /** @param reminded whether a day has come on which everybody is reminded, whoever has answered */
    record OpenWaveView(
            UUID wave,
            Localised title,
            @Nullable Localised introduction,
            LocalDate closesOn,
            boolean reminded,
            int questions) {}

    record OpenWaveList(List<OpenWaveView> waves) {}

    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record Blinded(@NotNull @Size(max = 400) String blinded) {}

    record Signed(String signature) {}

    private final WaveWork work;
    private final Signing signing;

    OpenWaveController(WaveWork work, Signing signing) {
        this.work = work;
        this.signing = signing;
    }

    @GetMapping
    @AllowedTo(Who.MEMBER)
    OpenWaveList all(Actor.Member ignored) {
        return new OpenWaveList(work.all().stream()
                .filter(listed ->
                        listed.wave().state() == WaveState.OPEN && listed.wave().audience() == Audience.MEMBERS)
                .map(this::view)
                .toList());
    }

    @PostMapping("/{wave}/signature")
    @AllowedTo(Who.MEMBER)
    Signed sign(Actor.Member member, @PathVariable UUID wave, @Valid @RequestBody Blinded blinded) {
        return new Signed(Bytes.text(signing.forMember(new WaveId(wave), member.ref(), Bytes.of(blinded.blinded()))));
    }

    private OpenWaveView view(Waves.Listed listed) {
        Questionnaire questionnaire = work.questionnaire(listed.wave());
        return new OpenWaveView(
                listed.wave().id().value(),
                questionnaire.title(),
                questionnaire.introduction(),
                listed.wave().closesOn(),
                listed.wave().hasReminded(work.today()),
                listed.questions());
    }
}
