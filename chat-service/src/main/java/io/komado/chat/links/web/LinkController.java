package io.komado.chat.links.web;

import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.AllowedTo;
import io.komado.chassis.actor.Who;
import io.komado.chat.conversations.ConversationId;
import io.komado.chat.conversations.RouteId;
import io.komado.chat.links.LineLink;
import io.komado.chat.links.Linking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class LinkController {

    record AskLink(@NotNull UUID earlier) {}

    /** What a reader knows: the earlier line, and whether the member agreed or is still asked. */
    record LinkView(@Nullable UUID earlier, boolean agreed) {

        static LinkView of(Optional<LineLink> link) {
            return new LinkView(
                    link.map(found -> found.earlier().value()).orElse(null),
                    link.map(LineLink::agreed).orElse(false));
        }
    }

    record Asked(boolean asked) {}

    record Answer(@NotNull Boolean agreed) {}

    private final Linking linking;

    LinkController(Linking linking) {
        this.linking = linking;
    }

    @GetMapping("/conversations/{id}/link")
    @AllowedTo(
            value = {Who.RESPONDER, Who.COUNSELLOR, Who.DESK_LEAD, Who.DESK_AGENT},
            unaudited = "no text; reading a line is what goes on record")
    LinkView known(Actor.Staff by, @PathVariable UUID id) {
        return LinkView.of(linking.known(by, new ConversationId(id)));
    }

    @PutMapping("/conversations/{id}/link")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo(
            value = {Who.RESPONDER, Who.COUNSELLOR, Who.DESK_LEAD, Who.DESK_AGENT},
            audits = Linking.ASKED)
    void ask(Actor.Staff by, @PathVariable UUID id, @Valid @RequestBody AskLink asked) {
        linking.ask(by, new ConversationId(id), new ConversationId(asked.earlier()));
    }

    @DeleteMapping("/conversations/{id}/link")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo(
            value = {Who.RESPONDER, Who.COUNSELLOR, Who.DESK_LEAD, Who.DESK_AGENT},
            audits = Linking.ASKED)
    void withdraw(Actor.Staff by, @PathVariable UUID id) {
        linking.withdraw(by, new ConversationId(id));
    }

    @GetMapping("/desks/{desk}/link")
    @AllowedTo(Who.MEMBER)
    Asked isAsked(Actor.Member member, @PathVariable("desk") UUID route) {
        return new Asked(linking.isAsked(member, new RouteId(route)));
    }

    @PutMapping("/desks/{desk}/link")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo(Who.MEMBER)
    void answer(Actor.Member member, @PathVariable("desk") UUID route, @Valid @RequestBody Answer answer) {
        linking.answer(member, new RouteId(route), answer.agreed());
    }
}
