package io.komado.provisioning.breakglass.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.komado.chassis.actor.StaffId;
import io.komado.provisioning.breakglass.Opening;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An opening, as operators and the organisation's administrators see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OpeningView(
        UUID id,
        String reason,
        String explanation,
        UUID askedBy,
        Instant askedAt,
        Instant until,
        @Nullable UUID confirmedBy,
        @Nullable Instant endedAt,
        String state) {

    record OpeningList(List<OpeningView> openings) {

        static OpeningList of(List<Opening> openings, Instant now) {
            return new OpeningList(openings.stream()
                    .map(opening -> OpeningView.of(opening, now))
                    .toList());
        }
    }

    static OpeningView of(Opening opening, Instant now) {
        return new OpeningView(
                opening.id(),
                opening.reason().code(),
                opening.explanation(),
                opening.askedBy().value(),
                opening.askedAt(),
                opening.until(),
                opening.confirmedBy().map(StaffId::value).orElse(null),
                opening.endedAt().orElse(null),
                opening.state(now).name().toLowerCase(Locale.ROOT));
    }

    /** Leaves out what was explained. */
    @Override
    public String toString() {
        return "OpeningView[" + id + "]";
    }
}
