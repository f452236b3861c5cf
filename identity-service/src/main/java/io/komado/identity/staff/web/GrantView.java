package io.komado.identity.staff.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.komado.identity.staff.Grant;
import io.komado.identity.staff.Seat;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A role for a term, as a screen shows it; {@code until} is the first day on which it is not held any more. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GrantView(
        UUID id,
        String role,
        String scope,
        @Nullable UUID scopeId,
        @Nullable String seat,
        LocalDate from,
        LocalDate until) {

    public static GrantView of(Grant grant) {
        Seat seat = grant.seat();
        return new GrantView(
                grant.id().value(),
                grant.role().code(),
                grant.scope().kind().code(),
                grant.scope().reference(),
                seat == null ? null : seat.code(),
                grant.term().from(),
                grant.term().until());
    }
}
