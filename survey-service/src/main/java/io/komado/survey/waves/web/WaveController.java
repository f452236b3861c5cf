package io.komado.survey.waves.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.AllowedTo;
import io.komado.chassis.actor.Who;
import io.komado.chassis.problem.Refusal;
import io.komado.survey.questionnaires.Audience;
import io.komado.survey.questionnaires.Localised;
import io.komado.survey.questionnaires.SurveyId;
import io.komado.survey.tenants.Organisation;
import io.komado.survey.waves.Repeat;
import io.komado.survey.waves.Wave;
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
@RequestMapping("/waves")
class WaveController {

    private static final String CHANGED = "wave.changed";
    private static final String ABOUT_NOBODY = "days and counts of tens, about nobody";
    private static final int MOST_MONTHS = 12;

    /** How a wave repeats. */
    enum Rhythm {
        @JsonProperty("months")
        MONTHS,
        @JsonProperty("school-year")
        SCHOOL_YEAR
    }

    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record RepeatView(@NotNull Rhythm kind, @Nullable Integer months) {

        static @Nullable RepeatView of(@Nullable Repeat repeat) {
            if (repeat == null) {
                return null;
            }
            return repeat.isSchoolYear()
                    ? new RepeatView(Rhythm.SCHOOL_YEAR, null)
                    : new RepeatView(Rhythm.MONTHS, repeat.months());
        }

        Repeat repeat() {
            if (kind == Rhythm.SCHOOL_YEAR) {
                return Repeat.SCHOOL_YEAR;
            }
            if (months == null || months < 1 || months > MOST_MONTHS) {
                throw Refusal.unprocessable("invalid-fields", "Some fields need another look.")
                        .at("/repeats/months", "range");
            }
            return new Repeat(months);
        }
    }

    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record Planning(
            @NotNull UUID survey,
            @NotNull Integer version,
            @NotNull LocalDate opensOn,
            @NotNull LocalDate closesOn,
            @Nullable @Valid RepeatView repeats,
            @NotNull @Size(max = 20) List<@NotNull LocalDate> reminders) {}

    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record Days(
            @NotNull LocalDate opensOn,
            @NotNull LocalDate closesOn,
            @NotNull @Size(max = 20) List<@NotNull LocalDate> reminders) {}

    record Planned(UUID id) {}

    record WaveView(
            UUID id,
            UUID survey,
            int version,
            Localised title,
            Audience audience,
            WaveState state,
            LocalDate opensOn,
            LocalDate closesOn,
            @Nullable RepeatView repeats,
            List<LocalDate> reminders,
            @Nullable Integer responseRate,
            boolean evaluated,
            int tickets,
            int questions) {

        static WaveView of(Waves.Listed listed) {
            Wave wave = listed.wave();
            return new WaveView(
                    wave.id().value(),
                    wave.survey().value(),
                    wave.surveyVersion(),
                    listed.title(),
                    wave.audience(),
                    wave.state(),
                    wave.opensOn(),
                    wave.closesOn(),
                    RepeatView.of(wave.repeats()),
                    wave.reminders(),
                    listed.responseRate().isPresent() ? listed.responseRate().getAsInt() : null,
                    listed.evaluated(),
                    listed.tickets(),
                    listed.questions());
        }
    }

    record WaveList(LocalDate today, @Nullable Integer headcount, List<WaveView> waves) {}

    private final WaveWork work;

    WaveController(WaveWork work) {
        this.work = work;
    }

    @GetMapping
    @AllowedTo(
            value = {Who.RESPONDER, Who.COUNSELLOR, Who.DESK_LEAD, Who.COMMITTEE, Who.CHAIR, Who.PRESIDENT},
            unaudited = ABOUT_NOBODY)
    WaveList all(Actor.Staff ignored) {
        Organisation organisation = work.organisation();
        return new WaveList(
                work.today(),
                organisation.headcount().isPresent() ? organisation.headcount().getAsInt() : null,
                work.all().stream().map(WaveView::of).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo(
            value = {Who.RESPONDER, Who.COUNSELLOR, Who.DESK_LEAD, Who.COMMITTEE, Who.CHAIR},
            audits = CHANGED)
    Planned plan(Actor.Staff staff, @Valid @RequestBody Planning planning) {
        return new Planned(work.plan(
                        new SurveyId(planning.survey()),
                        planning.version(),
                        planning.opensOn(),
                        planning.closesOn(),
                        planning.repeats() == null ? null : planning.repeats().repeat(),
                        planning.reminders(),
                        staff.id())
                .value());
    }

    @GetMapping("/{wave}")
    @AllowedTo(
            value = {Who.RESPONDER, Who.COUNSELLOR, Who.DESK_LEAD, Who.COMMITTEE, Who.CHAIR, Who.PRESIDENT},
            unaudited = ABOUT_NOBODY)
    WaveView one(Actor.Staff ignored, @PathVariable UUID wave) {
        return WaveView.of(work.listed(new WaveId(wave)));
    }

    @PutMapping("/{wave}/days")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo(
            value = {Who.RESPONDER, Who.COUNSELLOR, Who.DESK_LEAD, Who.COMMITTEE, Who.CHAIR},
            audits = CHANGED)
    void move(Actor.Staff staff, @PathVariable UUID wave, @Valid @RequestBody Days days) {
        work.move(new WaveId(wave), days.opensOn(), days.closesOn(), days.reminders(), staff.id());
    }

    @DeleteMapping("/{wave}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo(
            value = {Who.RESPONDER, Who.COUNSELLOR, Who.DESK_LEAD, Who.COMMITTEE, Who.CHAIR},
            audits = CHANGED)
    void cancel(Actor.Staff staff, @PathVariable UUID wave) {
        work.cancel(new WaveId(wave), staff.id());
    }

    @PostMapping("/{wave}/archive")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo(
            value = {Who.DESK_LEAD, Who.COMMITTEE, Who.CHAIR},
            audits = CHANGED)
    void archive(Actor.Staff staff, @PathVariable UUID wave) {
        work.archive(new WaveId(wave), staff.id());
    }
}
