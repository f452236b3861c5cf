package io.komado.survey.results;

import io.komado.survey.questionnaires.Kind;
import io.komado.survey.questionnaires.Localised;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The protected numbers of a wave; there are no others.
 *
 * @param k the fewest people that a number stands for
 * @param kText the fewest texts that are shown
 * @param invited how many people could answer, where that is known
 * @param answered how many did, in tens
 * @param responseRate in tens of a hundred
 * @param lostMarks whether a crash may have let a few people answer twice
 * @param signsSeen whether k people or more, and not all of a few, ticked as many signs as the committee should know of (R3-42)
 */
public record Results(
        UUID wave,
        UUID survey,
        int version,
        Localised title,
        LocalDate closedOn,
        int k,
        int kText,
        @Nullable Integer invited,
        @Nullable Integer answered,
        @Nullable Integer responseRate,
        boolean lostMarks,
        boolean signsSeen,
        List<QuestionResult> questions) {

    /**
     * Of one question.
     *
     * @param texts how many texts can be read, in tens
     */
    public record QuestionResult(
            String id,
            Kind kind,
            Localised text,
            boolean sensitive,
            Distribution overall,
            List<Breakdown> breakdowns,
            @Nullable Integer texts) {}

    /** The same by the answers to another question. */
    public record Breakdown(String by, Localised text, List<Group> groups) {}

    /** Those who gave one answer to that other question. */
    public record Group(String option, Localised label, Distribution distribution) {}

    /** Of this question. */
    public Optional<QuestionResult> question(String id) {
        return questions.stream().filter(question -> question.id().equals(id)).findFirst();
    }
}
