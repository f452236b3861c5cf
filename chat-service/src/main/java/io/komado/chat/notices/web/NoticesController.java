package io.komado.chat.notices.web;

import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.AllowedTo;
import io.komado.chassis.actor.Who;
import io.komado.chat.conversations.ConversationId;
import io.komado.chat.conversations.RouteId;
import io.komado.chat.notices.Notice;
import io.komado.chat.notices.ReadNotices;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the system said, to both sides alike, and what the member answers to what it asks. */
@RestController
class NoticesController {

    record All(List<Notice> notices) {}

    private final ReadNotices notices;

    NoticesController(ReadNotices notices) {
        this.notices = notices;
    }

    @GetMapping("/desks/{desk}/notices")
    @AllowedTo(Who.MEMBER)
    All own(Actor.Member member, @PathVariable UUID desk) {
        return new All(notices.of(member, new RouteId(desk)));
    }

    /** What a member answers to a question. */
    record Answer(@NotNull Boolean yes) {}

    @PutMapping("/desks/{desk}/notices/{number}/answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo(Who.MEMBER)
    void answer(
            Actor.Member member, @PathVariable UUID desk, @PathVariable int number, @Valid @RequestBody Answer answer) {
        notices.answer(member, new RouteId(desk), number, answer.yes());
    }

    @GetMapping("/conversations/{id}/notices")
    @AllowedTo(
            value = {Who.RESPONDER, Who.COUNSELLOR, Who.DESK_LEAD, Who.DESK_AGENT},
            unaudited = "words of ours and days")
    All ofConversation(Actor.Staff reader, @PathVariable UUID id) {
        return new All(notices.of(reader, new ConversationId(id)));
    }
}
