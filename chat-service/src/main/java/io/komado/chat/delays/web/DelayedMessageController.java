package io.komado.chat.delays.web;

import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.AllowedTo;
import io.komado.chassis.actor.Who;
import io.komado.chat.conversations.MessageText;
import io.komado.chat.conversations.RouteId;
import io.komado.chat.delays.DelayedMessage;
import io.komado.chat.delays.DelayedSending;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/desks/{desk}/later")
class DelayedMessageController {

    /** A message that waits; when it is due nobody is told, not even its member. */
    record WaitingView(UUID clientId, String text, @Nullable WaitingFile file) {

        static WaitingView of(DelayedMessage message) {
            return new WaitingView(
                    message.clientId(),
                    message.text(),
                    message.file()
                            .map(stored -> new WaitingFile(
                                    stored.file().kind().extension(),
                                    stored.file().bytes()))
                            .orElse(null));
        }

        @Override
        public String toString() {
            return "WaitingView[hidden]";
        }
    }

    /**
     * A file that waits; it can be had once it is delivered.
     *
     * @param kind the end of a file's name, such as {@code jpg}
     */
    record WaitingFile(String kind, long bytes) {}

    record WaitingList(List<WaitingView> messages) {}

    /** What is to be delivered. */
    record LaterText(@NotNull String text) {

        @Override
        public String toString() {
            return "LaterText[hidden]";
        }
    }

    private final DelayedSending sending;

    DelayedMessageController(DelayedSending sending) {
        this.sending = sending;
    }

    @GetMapping
    @AllowedTo(Who.MEMBER)
    WaitingList waiting(Actor.Member member, @PathVariable UUID desk) {
        return new WaitingList(sending.waiting(member, new RouteId(desk)).stream()
                .map(WaitingView::of)
                .toList());
    }

    @PutMapping("/{clientId}")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @AllowedTo(Who.MEMBER)
    void later(
            Actor.Member member,
            @PathVariable UUID desk,
            @PathVariable UUID clientId,
            @Valid @RequestBody LaterText text) {
        sending.later(member, new RouteId(desk), clientId, MessageText.of(text.text()));
    }

    @PostMapping("/{clientId}/file")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @AllowedTo(Who.MEMBER)
    void fileLater(
            Actor.Member member, @PathVariable UUID desk, @PathVariable UUID clientId, HttpServletRequest request)
            throws IOException {
        sending.later(member, new RouteId(desk), clientId, request.getInputStream());
    }

    @DeleteMapping("/{clientId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo(Who.MEMBER)
    void takeBack(Actor.Member member, @PathVariable UUID desk, @PathVariable UUID clientId) {
        sending.takeBack(member, new RouteId(desk), clientId);
    }
}
