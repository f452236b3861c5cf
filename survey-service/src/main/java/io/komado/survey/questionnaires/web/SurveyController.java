package io.komado.survey.questionnaires.web;

import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.AllowedTo;
import io.komado.chassis.actor.Who;
import io.komado.survey.questionnaires.Audience;
import io.komado.survey.questionnaires.Finding;
import io.komado.survey.questionnaires.Localised;
import io.komado.survey.questionnaires.Questionnaire;
import io.komado.survey.questionnaires.QuestionnaireJson;
import io.komado.survey.questionnaires.Survey;
import io.komado.survey.questionnaires.SurveyId;
import io.komado.survey.questionnaires.SurveyWork;
import io.komado.survey.questionnaires.Surveys;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/surveys")
class SurveyController {

    private static final String ABOUT_NOBODY = "questions, about nobody; every change of them is on record";
    private static final String AT = "/questionnaire";

    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record Beginning(@NotNull Audience audience, @NotNull JsonNode questionnaire) {}

    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record Change(@NotNull Long revision, @NotNull JsonNode questionnaire) {}

    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record Publishing(@NotNull Long revision) {}

    record Begun(UUID id) {}

    record Published(int version) {}

    record Changed(long revision, List<Finding> findings) {}

    record VersionView(int version, LocalDate publishedOn) {

        static VersionView of(Surveys.Version version) {
            return new VersionView(version.version(), version.publishedOn());
        }
    }

    record Heading(
            UUID id,
            Localised title,
            Audience audience,
            int version,
            LocalDate changedOn,
            int questions,
            boolean fit) {}

    record SurveyList(List<Heading> surveys) {}

    record SurveyView(
            UUID id,
            Audience audience,
            long revision,
            int version,
            Questionnaire questionnaire,
            List<Finding> findings,
            List<VersionView> versions) {}

    private final SurveyWork work;
    private final QuestionnaireJson json;

    SurveyController(SurveyWork work, QuestionnaireJson json) {
        this.work = work;
        this.json = json;
    }

    @GetMapping
    @AllowedTo(
            value = {Who.RESPONDER, Who.COUNSELLOR, Who.DESK_LEAD, Who.COMMITTEE, Who.CHAIR},
            unaudited = ABOUT_NOBODY)
    SurveyList all(Actor.Staff ignored) {
        return new SurveyList(work.all().stream().map(this::heading).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo(
            value = {Who.RESPONDER, Who.COUNSELLOR, Who.DESK_LEAD, Who.COMMITTEE, Who.CHAIR},
            audits = SurveyWork.WRITTEN)
    Begun begin(Actor.Staff staff, @Valid @RequestBody Beginning beginning) {
        return new Begun(work.begin(beginning.audience(), json.read(beginning.questionnaire(), AT), staff.id())
                .value());
    }

    @GetMapping("/{survey}")
    @AllowedTo(
            value = {Who.RESPONDER, Who.COUNSELLOR, Who.DESK_LEAD, Who.COMMITTEE, Who.CHAIR},
            unaudited = ABOUT_NOBODY)
    SurveyView one(Actor.Staff ignored, @PathVariable UUID survey) {
        Survey found = work.find(new SurveyId(survey));
        return new SurveyView(
                survey,
                found.audience(),
                found.revision(),
                found.version(),
                found.draft(),
                work.findings(found.draft()),
                work.versions(found.id()).stream().map(VersionView::of).toList());
    }

    @PutMapping("/{survey}")
    @AllowedTo(
            value = {Who.RESPONDER, Who.COUNSELLOR, Who.DESK_LEAD, Who.COMMITTEE, Who.CHAIR},
            audits = SurveyWork.WRITTEN)
    Changed change(Actor.Staff staff, @PathVariable UUID survey, @Valid @RequestBody Change change) {
        Survey next =
                work.change(new SurveyId(survey), change.revision(), json.read(change.questionnaire(), AT), staff.id());
        return new Changed(next.revision(), work.findings(next.draft()));
    }

    @DeleteMapping("/{survey}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo(
            value = {Who.RESPONDER, Who.COUNSELLOR, Who.DESK_LEAD, Who.COMMITTEE, Who.CHAIR},
            audits = SurveyWork.REMOVED)
    void remove(Actor.Staff staff, @PathVariable UUID survey) {
        work.remove(new SurveyId(survey), staff.id());
    }

    @PostMapping("/{survey}/versions")
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo(
            value = {Who.RESPONDER, Who.COUNSELLOR, Who.DESK_LEAD, Who.COMMITTEE, Who.CHAIR},
            audits = SurveyWork.PUBLISHED)
    Published publish(Actor.Staff staff, @PathVariable UUID survey, @Valid @RequestBody Publishing publishing) {
        return new Published(work.publish(new SurveyId(survey), publishing.revision(), staff.id())
                .version());
    }

    @GetMapping("/{survey}/versions/{version}")
    @AllowedTo(
            value = {Who.RESPONDER, Who.COUNSELLOR, Who.DESK_LEAD, Who.COMMITTEE, Who.CHAIR},
            unaudited = ABOUT_NOBODY)
    Questionnaire version(Actor.Staff ignored, @PathVariable UUID survey, @PathVariable int version) {
        return work.version(new SurveyId(survey), version);
    }

    private Heading heading(Survey survey) {
        return new Heading(
                survey.id().value(),
                survey.draft().title(),
                survey.audience(),
                survey.version(),
                survey.changedOn(),
                survey.draft().questions().size(),
                work.findings(survey.draft()).stream().allMatch(Finding::warning));
    }
}
