package io.komado.survey.evaluations;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step that follows a survey (R3-30).
 *
 * @param doneOn when it was done; nothing before
 */
public record FollowUp(
        UUID id, Stage stage, LocalDate dueOn, @Nullable LocalDate doneOn, String note) {

    /** Which step. */
    public enum Stage {
        /** Everybody is asked again, more closely. */
        @JsonProperty("second-survey")
        SECOND_SURVEY,
        /** Counsellors talk with everybody of a year or a unit (R3-21). */
        @JsonProperty("counsellor-interviews")
        COUNSELLOR_INTERVIEWS,
        /** The committee hears those who know the place. */
        @JsonProperty("committee-hearing")
        COMMITTEE_HEARING;

        /** The word on the wire. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Reads the word. */
        public static Stage of(String code) {
            return Arrays.stream(values())
                    .filter(stage -> stage.code().equals(code))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
