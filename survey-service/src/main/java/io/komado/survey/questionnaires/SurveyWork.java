package io.komado.survey.questionnaires;

import io.komado.chassis.actor.StaffId;
import io.komado.chassis.audit.AuditEntry;
import io.komado.chassis.outbox.Outbox;
import io.komado.chassis.problem.Refusal;
import io.komado.chassis.time.CoarseTime;
import io.komado.survey.tenants.Organisations;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writing, checking and publishing surveys. */
@Service
public class SurveyWork {

    /** What a person who works on surveys leaves in the audit stream. */
    public static final String WRITTEN = "survey.written";

    /** A version was published. */
    public static final String PUBLISHED = "survey.published";

    /** A survey that was never held is gone. */
    public static final String REMOVED = "survey.removed";

    private final Surveys surveys;
    private final Organisations organisations;
    private final Outbox outbox;
    private final Clock clock;

    SurveyWork(Surveys surveys, Organisations organisations, Outbox outbox, Clock clock) {
        this.surveys = surveys;
        this.organisations = organisations;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** All surveys. */
    @Transactional(readOnly = true)
    public List<Survey> all() {
        return surveys.all();
    }

    /** @throws Refusal 404 when there is none */
    @Transactional(readOnly = true)
    public Survey find(SurveyId id) {
        return surveys.find(id).orElseThrow(Refusal::notFound);
    }

    /** What is in the way of publishing this, for this organisation. */
    @Transactional(readOnly = true)
    public List<Finding> findings(Questionnaire questionnaire) {
        return Proofreading.findings(questionnaire, organisations.current().english());
    }

    @Transactional(readOnly = true)
    public List<Surveys.Version> versions(SurveyId id) {
        return surveys.versions(id);
    }

    /** @throws Refusal 404 when there is no such version */
    @Transactional(readOnly = true)
    public Questionnaire version(SurveyId id, int version) {
        return surveys.version(id, version).orElseThrow(Refusal::notFound);
    }

    /** Begins a survey with this draft. */
    @Transactional
    public SurveyId begin(Audience audience, Questionnaire draft, StaffId by) {
        Survey survey = new Survey(new SurveyId(UUID.randomUUID()), audience, 1, 0, today(), draft);
        surveys.add(survey);
        audit(WRITTEN, by, survey);
        return survey.id();
    }

    /** Puts another draft in place of the one of this revision. */
    @Transactional
    public Survey change(SurveyId id, long revision, Questionnaire draft, StaffId by) {
        Survey next = seen(id, revision).changed(draft, today());
        surveys.change(next);
        audit(WRITTEN, by, next);
        return next;
    }

    /**
     * Publishes the draft of this revision, which stays as it is from then on.
     *
     * @throws Refusal 422 with what is in the way
     */
    @Transactional
    public Survey publish(SurveyId id, long revision, StaffId by) {
        Survey survey = seen(id, revision);
        List<Finding> unfit = findings(survey.draft()).stream()
                .filter(finding -> !finding.warning())
                .toList();
        if (!unfit.isEmpty()) {
            Refusal refusal = Refusal.unprocessable("questionnaire-unfit", "Some questions need another look first.");
            unfit.forEach(finding -> refusal.at(finding.pointer(), finding.code()));
            throw refusal;
        }
        Survey next = survey.published(today());
        surveys.change(next);
        surveys.publish(id, next.version(), next.draft(), next.changedOn());
        audit(PUBLISHED, by, next);
        return next;
    }

    /** @throws Refusal 409 when a wave of it was held or is to be */
    @Transactional
    public void remove(SurveyId id, StaffId by) {
        Survey survey = find(id);
        if (surveys.hasWaves(id)) {
            throw Refusal.conflict("survey-has-waves", "This survey has been held or is to be held, and stays.");
        }
        surveys.remove(id);
        audit(REMOVED, by, survey);
    }

    private Survey seen(SurveyId id, long revision) {
        Survey survey = find(id);
        if (survey.revision() != revision) {
            throw Refusal.conflict("changed-meanwhile", "Somebody else changed this first. Look again.");
        }
        return survey;
    }

    private void audit(String act, StaffId by, Survey survey) {
        outbox.audit(AuditEntry.byStaff(
                act, by, clock.instant(), Map.of("survey", survey.id().toString(), "version", survey.version())));
    }

    private LocalDate today() {
        return CoarseTime.dayOf(clock, CoarseTime.TOKYO);
    }
}
