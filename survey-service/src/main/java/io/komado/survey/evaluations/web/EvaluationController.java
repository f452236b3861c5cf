package io.komado.survey.evaluations.web;

import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.AllowedTo;
import io.komado.chassis.actor.Who;
import io.komado.survey.evaluations.Evaluation;
import io.komado.survey.evaluations.EvaluationWork;
import io.komado.survey.evaluations.FollowUp;
import io.komado.survey.waves.WaveId;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/waves/{wave}")
class EvaluationController {

    private static final int LONG = 4_000;
    private static final String ABOUT_NOBODY = "what the organisation itself made of numbers; writing it is on record";

    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record Writing(
            @NotNull @Size(max = LONG) String findings,
            @NotNull @Size(max = LONG) String measures,
            @NotNull @Size(max = LONG) String next,
            @NotNull Long version) {}

    record EvaluationView(
            String findings,
            String measures,
            String next,
            @Nullable LocalDate writtenOn,
            long version) {

        static EvaluationView of(Evaluation evaluation) {
            return new EvaluationView(
                    evaluation.findings(),
                    evaluation.measures(),
                    evaluation.next(),
                    evaluation.writtenOn(),
                    evaluation.version());
        }
    }

    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record Following(
            FollowUp.@NotNull Stage stage,
            @NotNull LocalDate dueOn,
            @NotNull @Size(max = LONG) String note) {}

    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record Doing(@NotNull Boolean done) {}

    record FollowUpView(
            UUID id,
            FollowUp.Stage stage,
            LocalDate dueOn,
            @Nullable LocalDate doneOn,
            String note) {

        static FollowUpView of(FollowUp followUp) {
            return new FollowUpView(
                    followUp.id(), followUp.stage(), followUp.dueOn(), followUp.doneOn(), followUp.note());
        }
    }

    record FollowUpList(List<FollowUpView> followups) {}

    record Planned(UUID id) {}

    private final EvaluationWork work;

    EvaluationController(EvaluationWork work) {
        this.work = work;
    }

    @GetMapping("/evaluation")
    @AllowedTo(
            value = {Who.DESK_LEAD, Who.COMMITTEE, Who.CHAIR, Who.PRESIDENT},
            unaudited = ABOUT_NOBODY)
    EvaluationView evaluation(Actor.Staff ignored, @PathVariable UUID wave) {
        return EvaluationView.of(work.find(new WaveId(wave)));
    }

    @PutMapping("/evaluation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo(
            value = {Who.DESK_LEAD, Who.COMMITTEE, Who.CHAIR},
            audits = EvaluationWork.WRITTEN)
    void write(Actor.Staff staff, @PathVariable UUID wave, @Valid @RequestBody Writing writing) {
        work.write(
                new WaveId(wave),
                writing.findings(),
                writing.measures(),
                writing.next(),
                writing.version(),
                staff.id());
    }

    @GetMapping("/followups")
    @AllowedTo(
            value = {Who.DESK_LEAD, Who.COMMITTEE, Who.CHAIR, Who.PRESIDENT},
            unaudited = ABOUT_NOBODY)
    FollowUpList followUps(Actor.Staff ignored, @PathVariable UUID wave) {
        return new FollowUpList(
                work.followUps(new WaveId(wave)).stream().map(FollowUpView::of).toList());
    }

    @PostMapping("/followups")
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo(
            value = {Who.DESK_LEAD, Who.COMMITTEE, Who.CHAIR},
            audits = EvaluationWork.FOLLOWED_UP)
    Planned follow(Actor.Staff staff, @PathVariable UUID wave, @Valid @RequestBody Following following) {
        return new Planned(
                work.follow(new WaveId(wave), following.stage(), following.dueOn(), following.note(), staff.id()));
    }

    @PutMapping("/followups/{followup}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo(
            value = {Who.DESK_LEAD, Who.COMMITTEE, Who.CHAIR},
            audits = EvaluationWork.FOLLOWED_UP)
    void done(
            Actor.Staff staff, @PathVariable UUID wave, @PathVariable UUID followup, @Valid @RequestBody Doing doing) {
        work.done(new WaveId(wave), followup, doing.done(), staff.id());
    }
}
