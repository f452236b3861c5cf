package io.komado.chat.notices;

import io.komado.chassis.actor.Actor;
import io.komado.chat.conversations.ConversationId;
import io.komado.chat.conversations.DeskConversations;
import io.komado.chat.conversations.MemberConversations;
import io.komado.chat.conversations.RouteId;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notices, for whoever may read the conversation. */
@Service
public class ReadNotices {

    private final Notices notices;
    private final DeskConversations ofDesks;
    private final MemberConversations ofMembers;

    ReadNotices(Notices notices, DeskConversations ofDesks, MemberConversations ofMembers) {
        this.notices = notices;
        this.ofDesks = ofDesks;
        this.ofMembers = ofMembers;
    }

    /** Those of the member's own conversation with this desk. */
    @Transactional(readOnly = true)
    public List<Notice> of(Actor.Member member, RouteId route) {
        return ofMembers.own(member, route).map(notices::of).orElseGet(List::of);
    }

    /** Those of a conversation that this person reads. */
    @Transactional(readOnly = true)
    public List<Notice> of(Actor.Staff reader, ConversationId conversation) {
        ofDesks.requireReadable(reader, conversation);
        return notices.of(conversation);
    }
}
