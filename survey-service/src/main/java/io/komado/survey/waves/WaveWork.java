package io.komado.survey.waves;

import io.komado.chassis.actor.StaffId;
import io.komado.chassis.problem.Refusal;
import io.komado.chassis.time.CoarseTime;
import io.komado.chassis.timers.Timers;
import io.komado.survey.questionnaires.Audience;
import io.komado.survey.questionnaires.Questionnaire;
import io.komado.survey.questionnaires.Survey;
import io.komado.survey.questionnaires.SurveyId;
import io.komado.survey.questionnaires.Surveys;
import io.komado.survey.tenants.Organisation;
import io.komado.survey.tenants.Organisations;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Planning, holding and ending waves. */
@Service
public class WaveWork {

    static final String OPENS = "wave.opens";
    static final String CLOSES = "wave.closes";
    static final String REMINDS = "wave.reminds";

    private static final int LONGEST = 92;
    private static final int REMINDERS = 5;

    private final Waves waves;
    private final Surveys surveys;
    private final Organisations organisations;
    private final WaveLife life;
    private final WaveAnnouncements announcements;
    private final Timers timers;
    private final Clock clock;

    WaveWork(
            Waves waves,
            Surveys surveys,
            Organisations organisations,
            WaveLife life,
            WaveAnnouncements announcements,
            Timers timers,
            Clock clock) {
        this.waves = waves;
        this.surveys = surveys;
        this.organisations = organisations;
        this.life = life;
        this.announcements = announcements;
        this.timers = timers;
        this.clock = clock;
    }

    public LocalDate today() {
        return CoarseTime.dayOf(clock, CoarseTime.TOKYO);
    }

    @Transactional(readOnly = true)
    public Organisation organisation() {
        return organisations.current();
    }

    @Transactional(readOnly = true)
    public List<Waves.Listed> all() {
        return waves.all();
    }

    /** @throws Refusal 404 when there is none */
    @Transactional(readOnly = true)
    public Waves.Listed listed(WaveId id) {
        return waves.listed(id).orElseThrow(Refusal::notFound);
    }

    /** @throws Refusal 404 when there is none */
    @Transactional(readOnly = true)
    public Wave find(WaveId id) {
        return waves.find(id).orElseThrow(Refusal::notFound);
    }

    /** What a wave asks. */
    @Transactional(readOnly = true)
    public Questionnaire questionnaire(Wave wave) {
        return surveys.version(wave.survey(), wave.surveyVersion()).orElseThrow(Refusal::notFound);
    }

    /**
     * Plans a wave; one that opens today is open at once.
     *
     * @throws Refusal 422 on days that cannot be, or where anonymity cannot be promised (TH-30); 409 without such a version, or while the organisation's standing has lapsed
     */
    @Transactional
    public WaveId plan(
            SurveyId survey,
            int version,
            LocalDate opensOn,
            LocalDate closesOn,
            @Nullable Repeat repeats,
            List<LocalDate> reminders,
            StaffId by) {
        Survey found = surveys.find(survey).orElseThrow(Refusal::notFound);
        if (surveys.version(survey, version).isEmpty()) {
            throw Refusal.conflict("no-such-version", "This survey has no such version.");
        }
        Organisation organisation = organisations.current();
        if (!organisation.open()) {
            throw Refusal.conflict("standing-lapsed", "Nothing new can begin at the moment.");
        }
        if (found.audience() == Audience.MEMBERS && !organisation.isLargeEnough()) {
            throw Refusal.unprocessable(
                    "too-few-people",
                    "With so few people nobody's answers could stay hidden, so there are no surveys.");
        }
        check(today(), opensOn, closesOn, reminders);
        Wave wave = new Wave(
                new WaveId(UUID.randomUUID()),
                survey,
                version,
                found.audience(),
                WaveState.SCHEDULED,
                opensOn,
                closesOn,
                repeats,
                new HashSet<>(reminders).stream().sorted().toList(),
                1);
        waves.add(wave);
        announcements.became(wave, Optional.of(by));
        if (opensOn.isAfter(today())) {
            timers.set(OPENS, wave.id().toString(), startOf(opensOn));
        } else {
            open(wave);
        }
        return wave.id();
    }

    /** @throws Refusal 422 on days that cannot be; 409 when it is over */
    @Transactional
    public void move(WaveId id, LocalDate opensOn, LocalDate closesOn, List<LocalDate> reminders, StaffId by) {
        Wave wave = waves.find(id).orElseThrow(Refusal::notFound);
        boolean open = wave.state() == WaveState.OPEN;
        if (!open && wave.state() != WaveState.SCHEDULED) {
            throw Refusal.conflict("wave-closed", "This wave is over.");
        }
        if (open && !opensOn.equals(wave.opensOn())) {
            throw Refusal.unprocessable("days-unfit", "These days cannot be.").at("/opensOn", "begun");
        }
        check(open ? wave.opensOn() : today(), opensOn, closesOn, reminders);
        if (closesOn.isBefore(today())) {
            throw Refusal.unprocessable("days-unfit", "These days cannot be.").at("/closesOn", "past");
        }
        wave.reminders().forEach(day -> timers.cancel(REMINDS, reminder(wave, day)));
        Wave next = wave.on(
                opensOn, closesOn, new HashSet<>(reminders).stream().sorted().toList());
        waves.change(next);
        announcements.became(next, Optional.of(by));
        if (open) {
            await(next);
        } else {
            timers.cancel(OPENS, id.toString());
            if (opensOn.isAfter(today())) {
                timers.set(OPENS, id.toString(), startOf(opensOn));
            } else {
                open(next);
            }
        }
    }

    /** Calls it off: one that has begun is destroyed with all that was answered. */
    @Transactional
    public void cancel(WaveId id, StaffId by) {
        Wave wave = waves.find(id).orElseThrow(Refusal::notFound);
        switch (wave.state()) {
            case SCHEDULED -> {
                timers.cancel(OPENS, id.toString());
                waves.remove(id);
                announcements.became(wave.in(WaveState.CANCELLED), Optional.of(by));
            }
            case OPEN -> {
                forget(wave);
                Wave next = wave.in(WaveState.CANCELLED);
                waves.change(next);
                life.abandoned(wave);
                announcements.became(next, Optional.of(by));
            }
            case CLOSED, ARCHIVED, CANCELLED -> throw Refusal.conflict("wave-closed", "This wave is over.");
        }
    }

    /** @throws Refusal 409 before it is closed and evaluated (R3-31) */
    @Transactional
    public void archive(WaveId id, StaffId by) {
        Waves.Listed listed = waves.listed(id).orElseThrow(Refusal::notFound);
        if (listed.wave().state() != WaveState.CLOSED) {
            throw Refusal.conflict("wave-not-closed", "Only a closed wave can be put away.");
        }
        if (!listed.evaluated()) {
            throw Refusal.conflict("evaluation-missing", "The evaluation has to be written first.");
        }
        Wave next = listed.wave().in(WaveState.ARCHIVED);
        waves.change(next);
        life.archived(next);
        announcements.became(next, Optional.of(by));
    }

    /** Its first day has come. */
    void opened(WaveId id) {
        waves.find(id).filter(wave -> wave.state() == WaveState.SCHEDULED).ifPresent(wave -> {
            Organisation organisation = organisations.current();
            boolean may = organisation.open() && (wave.audience() != Audience.MEMBERS || organisation.isLargeEnough());
            if (may) {
                open(wave);
            } else {
                Wave next = wave.in(WaveState.CANCELLED);
                waves.change(next);
                announcements.became(next, Optional.empty());
            }
        });
    }

    /** Its last day is over. */
    void closed(WaveId id) {
        waves.find(id).filter(wave -> wave.state() == WaveState.OPEN).ifPresent(wave -> {
            Wave next = wave.in(WaveState.CLOSED);
            waves.change(next);
            waves.counted(id, life.ended(next));
            announcements.became(next, Optional.empty());
            next.next(today()).ifPresent(following -> {
                waves.add(following);
                timers.set(OPENS, following.id().toString(), startOf(following.opensOn()));
                announcements.became(following, Optional.empty());
            });
        });
    }

    /** A day has come on which everybody is reminded. */
    void remind(WaveId id, LocalDate day) {
        waves.find(id)
                .filter(wave ->
                        wave.state() == WaveState.OPEN && wave.reminders().contains(day))
                .ifPresent(wave -> announcements.reminded(wave, day));
    }

    private void open(Wave wave) {
        Wave next = wave.in(WaveState.OPEN);
        waves.change(next);
        life.begun(next);
        await(next);
        announcements.became(next, Optional.empty());
    }

    private void await(Wave wave) {
        timers.set(CLOSES, wave.id().toString(), startOf(wave.closesOn().plusDays(1)));
        wave.reminders().stream()
                .filter(day -> !day.isBefore(today()))
                .forEach(day -> timers.set(REMINDS, reminder(wave, day), startOf(day)));
    }

    private void forget(Wave wave) {
        timers.cancel(CLOSES, wave.id().toString());
        wave.reminders().forEach(day -> timers.cancel(REMINDS, reminder(wave, day)));
    }

    static String reminder(Wave wave, LocalDate day) {
        return wave.id() + "." + day;
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(CoarseTime.TOKYO).toInstant();
    }

    private static void check(LocalDate earliest, LocalDate opensOn, LocalDate closesOn, List<LocalDate> reminders) {
        Refusal refusal = Refusal.unprocessable("days-unfit", "These days cannot be.");
        if (opensOn.isBefore(earliest)) {
            refusal.at("/opensOn", "past");
        }
        if (closesOn.isBefore(opensOn) || closesOn.isAfter(opensOn.plusDays(LONGEST))) {
            refusal.at("/closesOn", closesOn.isBefore(opensOn) ? "before-opening" : "too-long");
        }
        boolean outside = reminders.stream()
                .anyMatch(day -> Objects.isNull(day) || !day.isAfter(opensOn) || day.isAfter(closesOn));
        if (outside || reminders.size() > REMINDERS) {
            refusal.at("/reminders", outside ? "outside" : "too-many");
        }
        if (!refusal.fields().isEmpty()) {
            throw refusal;
        }
    }
}
