package io.komado.identity.letters.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.AllowedTo;
import io.komado.chassis.actor.Who;
import io.komado.identity.letters.Retirement;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells members in time that new letters take the place of theirs. */
@RestController
class EndController {

    /** The last day on which the member can come in; nothing while no end is announced. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record End(@Nullable LocalDate lastDay) {}

    private final Retirement retirement;

    EndController(Retirement retirement) {
        this.retirement = retirement;
    }

    @GetMapping("/me/end")
    @AllowedTo(Who.MEMBER)
    End end(Actor.Member member) {
        return new End(retirement.lastDayOf(member).orElse(null));
    }
}
