package io.komado.chat.conversations.web;

import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.AllowedTo;
import io.komado.chassis.actor.StaffId;
import io.komado.chassis.actor.Who;
import io.komado.chat.conversations.DeskConversations;
import io.komado.chat.conversations.MemberConversations;
import io.komado.chat.desks.DeskId;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The desks that a member can write to, with those who will read it. */
@RestController
class DesksController {

    record OwnDesk(UUID id, String kind, boolean open, List<UUID> readers, boolean opened, int unread) {}

    record OwnDesks(List<OwnDesk> desks) {}

    private final MemberConversations own;
    private final DeskConversations desks;

    DesksController(MemberConversations own, DeskConversations desks) {
        this.own = own;
        this.desks = desks;
    }

    @GetMapping("/desks")
    @AllowedTo(Who.MEMBER)
    OwnDesks desks(Actor.Member member) {
        return new OwnDesks(own.desks(member).stream()
                .map(desk -> new OwnDesk(
                        desk.desk().id().value(),
                        desk.desk().kind(),
                        desk.takesIn(),
                        readers(desk.desk().id()),
                        desk.opened(),
                        desk.unread()))
                .toList());
    }

    private List<UUID> readers(DeskId desk) {
        return desks.readers(desk).stream().map(StaffId::value).toList();
    }
}
