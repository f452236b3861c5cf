package io.komado.survey.results;

import io.komado.chassis.actor.StaffId;
import io.komado.chassis.audit.AuditEntry;
import io.komado.chassis.outbox.Outbox;
import io.komado.chassis.problem.Refusal;
import io.komado.survey.questionnaires.SurveyId;
import io.komado.survey.questionnaires.Surveys;
import io.komado.survey.waves.Wave;
import io.komado.survey.waves.WaveId;
import io.komado.survey.waves.WaveWork;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reading what may be known of waves. */
@Service
public class ResultWork {

    /** What reading numbers leaves in the audit stream. */
    public static final String READ = "results.read";

    /** What reading free words leaves there. */
    public static final String TEXTS_READ = "results.texts-read";

    private final ResultStore store;
    private final WaveWork waves;
    private final Surveys surveys;
    private final Outbox outbox;
    private final Clock clock;

    ResultWork(ResultStore store, WaveWork waves, Surveys surveys, Outbox outbox, Clock clock) {
        this.store = store;
        this.waves = waves;
        this.surveys = surveys;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @throws Refusal 409 before the wave is closed, and for one that was called off */
    @Transactional
    public Results read(WaveId id, StaffId by) {
        Results results = found(id);
        audit(READ, by, Map.of("wave", id.toString()));
        return results;
    }

    /** @throws Refusal 404 where too few wrote */
    @Transactional
    public List<String> texts(WaveId id, String question, StaffId by) {
        boolean isAsked = found(id).question(question).isPresent();
        List<String> texts = store.texts(id, question).filter(found -> isAsked).orElseThrow(Refusal::notFound);
        audit(TEXTS_READ, by, Map.of("wave", id.toString(), "question", question));
        return texts;
    }

    /** Of all waves of a survey that are over, the earliest first: the same numbers, and no others. */
    @Transactional
    public List<Results> trends(SurveyId id, StaffId by) {
        SurveyId found = surveys.find(id).orElseThrow(Refusal::notFound).id();
        audit(READ, by, Map.of("survey", found.toString()));
        return store.ofSurvey(found);
    }

    private Results found(WaveId id) {
        Wave wave = waves.find(id);
        if (!wave.state().hasResults()) {
            throw Refusal.conflict("results-too-early", "Results can be read once the survey is closed.");
        }
        return store.find(id).orElseThrow(Refusal::notFound);
    }

    private void audit(String act, StaffId by, Map<String, Object> data) {
        outbox.audit(AuditEntry.byStaff(act, by, clock.instant(), data));
    }
}
