package io.komado.chat.phrases.web;

import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.AllowedTo;
import io.komado.chassis.actor.Who;
import io.komado.chat.conversations.RouteId;
import io.komado.chat.phrases.ContinuationDesk;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ContinuationController {

    /** The words, which are not shown again. */
    record Drawn(String phrase) {

        @Override
        public String toString() {
            return "Drawn[hidden]";
        }
    }

    record Known(boolean exists) {}

    /** The words as they were noted. */
    record Typed(@NotNull String phrase) {

        @Override
        public String toString() {
            return "Typed[hidden]";
        }
    }

    /** The line that is the member's now. */
    record Adopted(UUID line) {}

    private final ContinuationDesk desk;

    ContinuationController(ContinuationDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/desks/{desk}/phrase")
    @AllowedTo(Who.MEMBER)
    Known exists(Actor.Member member, @PathVariable("desk") UUID route) {
        return new Known(desk.exists(member, new RouteId(route)));
    }

    @PostMapping("/desks/{desk}/phrase")
    @AllowedTo(Who.MEMBER)
    Drawn draw(
            Actor.Member member, @PathVariable("desk") UUID route, @RequestParam(defaultValue = "ja") String language) {
        return new Drawn(desk.draw(member, new RouteId(route), language));
    }

    @DeleteMapping("/desks/{desk}/phrase")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo(Who.MEMBER)
    void withdraw(Actor.Member member, @PathVariable("desk") UUID route) {
        desk.withdraw(member, new RouteId(route));
    }

    @PostMapping("/continuations")
    @AllowedTo(Who.MEMBER)
    Adopted adopt(Actor.Member member, @Valid @RequestBody Typed typed) {
        return new Adopted(desk.adopt(member, typed.phrase()).value());
    }
}
