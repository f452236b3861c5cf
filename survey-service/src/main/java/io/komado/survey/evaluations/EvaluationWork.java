package io.komado.survey.evaluations;

import io.komado.chassis.actor.StaffId;
import io.komado.chassis.audit.AuditEntry;
import io.komado.chassis.outbox.Outbox;
import io.komado.chassis.problem.Refusal;
import io.komado.survey.waves.WaveId;
import io.komado.survey.waves.WaveWork;
import io.komado.survey.waves.Waves;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writing evaluations, and keeping track of what follows. */
@Service
public class EvaluationWork {

    /** What writing an evaluation leaves in the audit stream. */
    public static final String WRITTEN = "evaluation.written";

    /** What planning or doing a step leaves there. */
    public static final String FOLLOWED_UP = "evaluation.followed-up";

    private final Evaluations evaluations;
    private final WaveWork work;
    private final Waves waves;
    private final Outbox outbox;
    private final Clock clock;

    EvaluationWork(Evaluations evaluations, WaveWork work, Waves waves, Outbox outbox, Clock clock) {
        this.evaluations = evaluations;
        this.work = work;
        this.waves = waves;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Evaluation find(WaveId wave) {
        work.find(wave);
        return evaluations.find(wave).orElse(Evaluation.NONE);
    }

    /** @throws Refusal 409 before the wave is closed, or when somebody else wrote meanwhile */
    @Transactional
    public void write(WaveId wave, String findings, String measures, String next, long version, StaffId by) {
        over(wave);
        if (find(wave).version() != version) {
            throw Refusal.conflict("changed-meanwhile", "Somebody else changed this first. Look again.");
        }
        evaluations.keep(wave, new Evaluation(findings, measures, next, work.today(), version + 1));
        waves.evaluated(wave);
        audit(WRITTEN, wave, by);
    }

    @Transactional(readOnly = true)
    public List<FollowUp> followUps(WaveId wave) {
        work.find(wave);
        return evaluations.followUps(wave);
    }

    @Transactional
    public UUID follow(WaveId wave, FollowUp.Stage stage, LocalDate dueOn, String note, StaffId by) {
        over(wave);
        FollowUp followUp = new FollowUp(UUID.randomUUID(), stage, dueOn, null, note);
        evaluations.add(wave, followUp);
        audit(FOLLOWED_UP, wave, by);
        return followUp.id();
    }

    /** @throws Refusal 404 when there is none */
    @Transactional
    public void done(WaveId wave, UUID followUp, boolean done, StaffId by) {
        if (!evaluations.done(wave, followUp, done ? work.today() : null)) {
            throw Refusal.notFound();
        }
        audit(FOLLOWED_UP, wave, by);
    }

    private void over(WaveId wave) {
        if (!work.find(wave).state().hasResults()) {
            throw Refusal.conflict("wave-not-closed", "This survey is not closed yet.");
        }
    }

    private void audit(String act, WaveId wave, StaffId by) {
        outbox.audit(AuditEntry.byStaff(act, by, clock.instant(), Map.of("wave", wave.toString())));
    }
}
