package io.komado.survey.waves;

import io.komado.survey.questionnaires.Audience;
import io.komado.survey.questionnaires.SurveyId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A survey held once.
 *
 * @param opensOn the first day on which it can be answered
 * @param closesOn the last
 * @param repeats when it is held again; never without
 * @param reminders days on which everybody is reminded
 * @param revision counts its changes
 */
public record Wave(
        WaveId id,
        SurveyId survey,
        int surveyVersion,
        Audience audience,
        WaveState state,
        LocalDate opensOn,
        LocalDate closesOn,
        @Nullable Repeat repeats,
        List<LocalDate> reminders,
        long revision) {

    public Wave {
        reminders = List.copyOf(reminders);
    }

    /** The same in another state. */
    public Wave in(WaveState next) {
        return new Wave(id, survey, surveyVersion, audience, next, opensOn, closesOn, repeats, reminders, revision + 1);
    }

    /** The same on other days. */
    public Wave on(LocalDate opens, LocalDate closes, List<LocalDate> reminding) {
        return new Wave(id, survey, surveyVersion, audience, state, opens, closes, repeats, reminding, revision + 1);
    }

    /** Whether a day has come on which everybody is reminded. */
    public boolean hasReminded(LocalDate today) {
        return reminders.stream().anyMatch(day -> !day.isAfter(today));
    }

    /** The wave that follows, as long as this one and with its reminders as far in; none when it does not repeat. */
    public Optional<Wave> next(LocalDate today) {
        Repeat rhythm = repeats;
        if (rhythm == null) {
            return Optional.empty();
        }
        LocalDate opens = rhythm.after(opensOn);
        while (!opens.isAfter(today)) {
            opens = rhythm.after(opens);
        }
        long later = ChronoUnit.DAYS.between(opensOn, opens);
        return Optional.of(new Wave(
                new WaveId(UUID.randomUUID()),
                survey,
                surveyVersion,
                audience,
                WaveState.SCHEDULED,
                opens,
                closesOn.plusDays(later),
                rhythm,
                reminders.stream().map(day -> day.plusDays(later)).toList(),
                1));
    }
}
