package io.komado.survey.questionnaires.web;

import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.AllowedTo;
import io.komado.chassis.actor.Who;
import io.komado.survey.questionnaires.Audience;
import io.komado.survey.questionnaires.Localised;
import io.komado.survey.questionnaires.Questionnaire;
import io.komado.survey.questionnaires.Templates;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/templates")
class TemplateController {

    private static final String SAME_FOR_ALL = "the same for every organisation";

    record TemplateHeading(String key, Audience audience, List<String> profiles, Localised title, int questions) {

        static TemplateHeading of(Templates.Template template) {
            return new TemplateHeading(
                    template.key(),
                    template.audience(),
                    template.profiles(),
                    template.questionnaire().title(),
                    template.questionnaire().questions().size());
        }
    }

    record TemplateList(List<TemplateHeading> templates) {}

    private final Templates templates;

    TemplateController(Templates templates) {
        this.templates = templates;
    }

    @GetMapping
    @AllowedTo(
            value = {Who.RESPONDER, Who.COUNSELLOR, Who.DESK_LEAD, Who.COMMITTEE, Who.CHAIR},
            unaudited = SAME_FOR_ALL)
    TemplateList all(Actor.Staff ignored) {
        return new TemplateList(
                templates.all().stream().map(TemplateHeading::of).toList());
    }

    @GetMapping("/{key}")
    @AllowedTo(
            value = {Who.RESPONDER, Who.COUNSELLOR, Who.DESK_LEAD, Who.COMMITTEE, Who.CHAIR},
            unaudited = SAME_FOR_ALL)
    Questionnaire one(Actor.Staff ignored, @PathVariable String key) {
        return templates.find(key).questionnaire();
    }
}
