package io.komado.survey.results;

import io.komado.chassis.time.CoarseTime;
import io.komado.survey.ballots.BallotBox;
import io.komado.survey.questionnaires.Audience;
import io.komado.survey.questionnaires.Kind;
import io.komado.survey.questionnaires.Questionnaire;
import io.komado.survey.questionnaires.Surveys;
import io.komado.survey.tenants.Organisation;
import io.komado.survey.tenants.Organisations;
import io.komado.survey.waves.Wave;
import io.komado.survey.waves.WaveLife;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Makes a wave's box when it begins; opens it when it ends, counts, protects and stores what may be known. */
@Service
class Counting implements WaveLife {

    private static final int TENS = 10;
    private static final int PER_CENT = 100;

    private final BallotBox box;
    private final Surveys surveys;
    private final Organisations organisations;
    private final ResultStore store;
    private final SignsSeen signs;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Counting(
            BallotBox box,
            Surveys surveys,
            Organisations organisations,
            ResultStore store,
            SignsSeen signs,
            Clock clock) {
        this.box = box;
        this.surveys = surveys;
        this.organisations = organisations;
        this.store = store;
        this.signs = signs;
        this.clock = clock;
    }

    @Override
    public void begun(Wave wave) {
        box.make(wave.id());
    }

    @Override
    public OptionalInt ended(Wave wave) {
        Questionnaire questionnaire = surveys.version(wave.survey(), wave.surveyVersion())
                .orElseThrow(() -> new IllegalStateException("a wave's questions are gone"));
        Organisation organisation = organisations.current();
        Tally tally = new Tally(questionnaire, random);
        boolean whole = box.empty(wave.id(), tally::add);
        Integer invited = invited(wave, organisation);
        Integer rate = rate(tally.answered(), invited);
        Map<String, List<String>> texts = new HashMap<>();
        questionnaire.questions().stream()
                .filter(question -> question.kind() == Kind.TEXT)
                .forEach(question -> {
                    List<String> written = new ArrayList<>(tally.textsOf(question));
                    if (written.size() >= organisation.kText()) {
                        Collections.shuffle(written, random);
                        texts.put(question.id(), written);
                    }
                });
        boolean manySigns = questionnaire.questions().stream()
                .anyMatch(question -> areMany(tally.aboveThreshold(question), tally.answered(), organisation.k()));
        store.keep(
                wave.id(),
                new Results(
                        wave.id().value(),
                        wave.survey().value(),
                        wave.surveyVersion(),
                        questionnaire.title(),
                        CoarseTime.dayOf(clock, CoarseTime.TOKYO),
                        organisation.k(),
                        organisation.kText(),
                        invited,
                        Protection.tens(tally.answered()),
                        rate,
                        !whole,
                        manySigns,
                        Protection.of(tally, organisation.k(), organisation.kText())),
                texts);
        if (manySigns) {
            signs.seen(wave);
        }
        return rate == null ? OptionalInt.empty() : OptionalInt.of(rate);
    }

    @Override
    public void abandoned(Wave wave) {
        box.destroy(wave.id());
    }

    @Override
    public void archived(Wave wave) {
        box.dropSheets(wave.id());
    }

    /** At least k people, and not everybody of a group in which each would be known by it (TH-14). */
    private static boolean areMany(int people, int answered, int k) {
        return people >= k && (people < answered || answered >= 2 * k);
    }

    private static @Nullable Integer invited(Wave wave, Organisation organisation) {
        return wave.audience() == Audience.MEMBERS && organisation.headcount().isPresent()
                ? organisation.headcount().getAsInt()
                : null;
    }

    /** In tens of a hundred, and never of so few people that ten per cent is one of them (TH-14). */
    private static @Nullable Integer rate(int answered, @Nullable Integer invited) {
        if (invited == null || invited < 2 * TENS) {
            return null;
        }
        return Math.min(PER_CENT, Math.round((float) answered * TENS / invited) * TENS);
    }
}
