package io.komado.chat.live.web;

import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.AllowedTo;
import io.komado.chassis.actor.Who;
import io.komado.chassis.tenancy.Tenancy;
import io.komado.chat.conversations.ConversationId;
import io.komado.chat.conversations.Line;
import io.komado.chat.conversations.MemberConversations;
import io.komado.chat.conversations.Message;
import io.komado.chat.conversations.RouteId;
import io.komado.chat.conversations.web.MessageView;
import io.komado.chat.live.LiveLines;
import io.komado.chat.live.LiveMessage;
import io.komado.chat.live.Subscriber;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** A member's own line, live. The id of an event is the message's number, so a stream goes on exactly where it broke. */
@RestController
class MemberStreamController {

    private static final int CATCH_UP = 200;

    private final MemberConversations conversations;
    private final LiveLines live;

    MemberStreamController(MemberConversations conversations, LiveLines live) {
        this.conversations = conversations;
        this.live = live;
    }

    @GetMapping(path = "/desks/{desk}/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @AllowedTo(Who.MEMBER)
    SseEmitter stream(
            Actor.Member member,
            @PathVariable UUID desk,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable Integer lastSeen) {
        conversations.own(member, new RouteId(desk));
        EventStream stream = new EventStream(() -> true);
        OwnLine line = new OwnLine(stream, member, new RouteId(desk), lastSeen == null ? -1 : lastSeen);
        Runnable stop = live.hear(member.of(), new Line.Owner(new RouteId(desk), member.ref()), line);
        if (lastSeen != null) {
            stream.then(out -> line.catchUp());
        }
        return stream.start(ended -> stop.run());
    }

    /** Sends each message of the line once and in order, whichever way it comes to hear of it. */
    private final class OwnLine implements Subscriber {

        private final EventStream stream;
        private final Actor.Member member;
        private final RouteId route;
        private int lastSent;

        OwnLine(EventStream stream, Actor.Member member, RouteId route, int lastSent) {
            this.stream = stream;
            this.member = member;
            this.route = route;
            this.lastSent = lastSent;
        }

        @Override
        public void arrived(LiveMessage message) {
            stream.then(out -> {
                if (lastSent >= 0 && message.message().seq() > lastSent + 1) {
                    catchUp();
                } else if (message.message().seq() > lastSent) {
                    send(message.message());
                }
            });
        }

        /** A member knows the own nickname. */
        @Override
        public void named(ConversationId conversation) {}

        /** A new line with this desk counts from one again. */
        @Override
        public void left() {
            stream.then(out -> {
                lastSent = 0;
                stream.send("reload", null, "{}");
            });
        }

        @Override
        public void end() {
            stream.end();
        }

        @Override
        public void mayHaveMissed() {
            stream.then(out -> catchUp());
        }

        /** Reads from the database what came after the last message sent. */
        void catchUp() throws IOException {
            if (lastSent < 0) {
                return;
            }
            List<Message> missed;
            do {
                missed = Tenancy.in(member.of(), () -> conversations.after(member, route, lastSent, CATCH_UP));
                for (Message message : missed) {
                    send(message);
                }
            } while (missed.size() == CATCH_UP);
        }

        private void send(Message message) throws IOException {
            stream.send("message", String.valueOf(message.seq()), MessageView.of(message));
            lastSent = message.seq();
        }
    }
}
