package io.komado.chat.live.web;

import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.AllowedTo;
import io.komado.chassis.actor.Who;
import io.komado.chassis.tenancy.Tenancy;
import io.komado.chat.conversations.ConversationId;
import io.komado.chat.conversations.DeskConversations;
import io.komado.chat.conversations.web.MessageView;
import io.komado.chat.live.LiveLines;
import io.komado.chat.live.LiveMessage;
import io.komado.chat.live.Subscriber;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * All lines of a desk, live. Events carry a random cursor that lives in memory; one that is not known any more gets
 * {@code reload}, and the app reads its list again (ARCHITECTURE section 5).
 */
@RestController
class DeskStreamController {

    /** A message with the line it belongs to. */
    record Arrived(UUID conversation, @Nullable String nickname, MessageView message) {

        static Arrived of(LiveMessage live) {
            return new Arrived(live.conversation().value(), live.nickname(), MessageView.of(live.message()));
        }

        @Override
        public String toString() {
            return "Arrived[hidden]";
        }
    }

    /** A line whose nickname is new; the list has it. */
    record Named(UUID conversation) {}

    private final DeskConversations conversations;
    private final LiveLines live;

    DeskStreamController(DeskConversations conversations, LiveLines live) {
        this.conversations = conversations;
        this.live = live;
    }

    @GetMapping(path = "/conversations/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @AllowedTo(
            value = {Who.RESPONDER, Who.COUNSELLOR, Who.DESK_LEAD, Who.DESK_AGENT},
            audits = DeskConversations.READ)
    SseEmitter stream(
            Actor.Staff reader, @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String cursor) {
        conversations.requireReader(reader);
        EventStream stream = new EventStream(() -> readsSomewhere(reader));
        AllLines lines = new AllLines(stream, reader);
        Runnable stop = live.hear(reader.of(), lines);
        if (cursor != null) {
            Optional<List<LiveMessage>> missed = live.since(reader.of(), cursor);
            missed.ifPresentOrElse(messages -> messages.forEach(lines::arrived), lines::mayHaveMissed);
        }
        return stream.start(ended -> stop.run());
    }

    private boolean readsSomewhere(Actor.Staff reader) {
        return Tenancy.in(reader.of(), () -> conversations.readsSomewhere(reader.id()));
    }

    private boolean mayRead(Actor.Staff reader, ConversationId conversation, int seq) {
        return Tenancy.in(reader.of(), () -> conversations.mayRead(reader.id(), conversation, seq));
    }

    /** Sends each message once, to who may read it at that moment, after it is on record that this person reads the line today. */
    private final class AllLines implements Subscriber {

        private final EventStream stream;
        private final Actor.Staff reader;
        private final Set<String> sent = new HashSet<>();
        private final Set<ConversationId> noted = new HashSet<>();

        AllLines(EventStream stream, Actor.Staff reader) {
            this.stream = stream;
            this.reader = reader;
        }

        @Override
        public void arrived(LiveMessage message) {
            stream.then(out -> sendOnce(message));
        }

        @Override
        public void named(ConversationId conversation) {
            stream.then(out -> {
                if (mayRead(reader, conversation, Integer.MAX_VALUE)) {
                    stream.send("named", null, new Named(conversation.value()));
                }
            });
        }

        @Override
        public void left() {
            mayHaveMissed();
        }

        @Override
        public void end() {
            stream.end();
        }

        @Override
        public void mayHaveMissed() {
            stream.then(out -> stream.send("reload", null, "{}"));
        }

        private void sendOnce(LiveMessage message) throws IOException {
            if (!mayRead(reader, message.conversation(), message.message().seq())) {
                if (!readsSomewhere(reader)) {
                    stream.end();
                }
                return;
            }
            if (noted.add(message.conversation())) {
                Tenancy.run(reader.of(), () -> conversations.noteRead(reader.id(), message.conversation()));
            }
            if (sent.add(message.cursor())) {
                stream.send("message", message.cursor(), Arrived.of(message));
            }
        }
    }
}
