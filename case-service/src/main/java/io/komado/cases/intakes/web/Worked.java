package io.komado.cases.intakes.web;

import io.komado.cases.intakes.Feedback;
import io.komado.cases.intakes.PoliceReport;
import io.komado.cases.intakes.Verification;
import io.komado.chassis.time.CoarseTime;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;

/** What is sent and shown of the work on an intake or a hand-over. */
final class Worked {

    private static final int LONG = 8_000;

    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record Version(@NotNull Long version) {}

    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record Verified(
            @NotNull Long version,
            @NotNull @Size(max = 20) String verdict,
            @NotNull @Size(max = LONG) String reason,
            @NotNull @Size(max = LONG) String advice) {

        Verification verification() {
            return new Verification(
                    Spelled.of(Verification.Verdict.values(), verdict, "/verdict"), reason.strip(), advice.strip());
        }
    }

    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record Police(
            @NotNull Long version,
            @NotNull LocalDate on,
            @NotNull @Size(max = 200) String office,
            @NotNull @Size(max = 100) String policeReference,
            @NotNull @Size(max = LONG) String reason) {

        PoliceReport report() {
            return new PoliceReport(on, office.strip(), policeReference.strip(), reason.strip());
        }
    }

    record PoliceView(LocalDate on, String office, String policeReference, String reason) {

        static PoliceView of(PoliceReport told) {
            return new PoliceView(told.on(), told.office(), told.reference(), told.reason());
        }
    }

    record VerificationView(String verdict, String reason, String advice) {

        static VerificationView of(Verification found) {
            return new VerificationView(found.verdict().code(), found.reason(), found.advice());
        }
    }

    record FeedbackView(int version, String text, boolean approved) {

        static FeedbackView of(Feedback feedback) {
            return new FeedbackView(feedback.version(), feedback.text(), feedback.wasApproved());
        }
    }

    private Worked() {}

    static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, CoarseTime.TOKYO);
    }
}
