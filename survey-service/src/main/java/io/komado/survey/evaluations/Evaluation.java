package io.komado.survey.evaluations;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was made of a wave's results.
 *
 * @param findings what they say
 * @param measures what was done at once
 * @param next what is to be done differently
 * @param writtenOn when it was written last; nothing before
 * @param version counts its changes; 0 before the first
 */
public record Evaluation(
        String findings,
        String measures,
        String next,
        @Nullable LocalDate writtenOn,
        long version) {

    /** Before anything was written. */
    static final Evaluation NONE = new Evaluation("", "", "", null, 0);

    /** What people wrote belongs in no log. */
    @Override
    public String toString() {
        return "Evaluation[" + version + "]";
    }
}
