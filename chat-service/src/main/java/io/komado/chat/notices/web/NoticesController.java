package io.komado.chat.notices.web;

import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.AllowedTo;
import io.komado.chassis.actor.Who;
import io.komado.chat.conversations.ConversationId;
import io.komado.chat.conversations.RouteId;
import io.komado.chat.notices.Notice;
import io.komado.chat.notices.ReadNotices;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What the system said, to both sides alike. */
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

    @GetMapping("/conversations/{id}/notices")
    @AllowedTo(
            value = {Who.RESPONDER, Who.COUNSELLOR, Who.DESK_LEAD, Who.DESK_AGENT},
            unaudited = "words of ours and days")
    All ofConversation(Actor.Staff reader, @PathVariable UUID id) {
        return new All(notices.of(reader, new ConversationId(id)));
    }
}
