package io.komado.survey.results;

import io.komado.survey.questionnaires.Localised;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How answers to a question are spread over its choices, as far as that may be shown.
 *
 * @param shown whether any of it is
 * @param reason why none is, else nothing: {@code too-few}, {@code homogeneous} or {@code complementary}
 * @param base how many people answered
 */
public record Distribution(
        boolean shown, @Nullable String reason, @Nullable Integer base, List<Cell> cells) {

    static final String TOO_FEW = "too-few";
    static final String HOMOGENEOUS = "homogeneous";
    static final String COMPLEMENTARY = "complementary";

    /**
     * One choice.
     *
     * @param count how many chose it; nothing where that is hidden
     * @param share the same per cent of the base
     */
    public record Cell(
            String option,
            Localised label,
            @Nullable Integer count,
            @Nullable Integer share) {}

    static Distribution hidden(String reason) {
        return new Distribution(false, reason, null, List.of());
    }
}
