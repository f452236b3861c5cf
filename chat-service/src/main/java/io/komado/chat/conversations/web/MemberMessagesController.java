package io.komado.chat.conversations.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.AllowedTo;
import io.komado.chassis.actor.Who;
import io.komado.chat.conversations.Line;
import io.komado.chat.conversations.MemberConversations;
import io.komado.chat.conversations.MessageText;
import io.komado.chat.conversations.RouteId;
import io.komado.chat.conversations.Withdrawal;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A member's own line with a desk, by the desk's id or that of an own way to it; there is no id in it by which another's could be asked for (R0-09). */
@RestController
@RequestMapping("/desks/{desk}")
class MemberMessagesController {

    enum ReasonCode {
        @JsonProperty("mistake")
        MISTAKE,
        @JsonProperty("too-much")
        TOO_MUCH,
        @JsonProperty("changed")
        CHANGED
    }

    /** Why a message is taken back; nobody has to say. */
    record WithdrawMessage(@Nullable ReasonCode reason) {

        Withdrawal why() {
            return reason == null ? Withdrawal.NONE : Withdrawal.valueOf(reason.name());
        }
    }

    private final MemberConversations conversations;

    MemberMessagesController(MemberConversations conversations) {
        this.conversations = conversations;
    }

    @GetMapping("/messages")
    @AllowedTo(Who.MEMBER)
    PageView read(
            Actor.Member member,
            @PathVariable UUID desk,
            @RequestParam(defaultValue = "" + Integer.MAX_VALUE) int before,
            @RequestParam(defaultValue = "50") int limit) {
        return PageView.of(conversations.read(member, new RouteId(desk), before, Limits.of(limit)));
    }

    @PostMapping("/messages")
    @AllowedTo(Who.MEMBER)
    ResponseEntity<MessageView> write(
            Actor.Member member, @PathVariable UUID desk, @Valid @RequestBody NewMessage message) {
        Line.Written written = conversations.write(
                member, new RouteId(desk), message.clientId(), Line.Content.of(MessageText.of(message.text())));
        return ResponseEntity.status(written.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
                .body(MessageView.of(written.message()));
    }

    @PostMapping("/messages/{clientId}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo(Who.MEMBER)
    void withdraw(
            Actor.Member member,
            @PathVariable UUID desk,
            @PathVariable UUID clientId,
            @Valid @RequestBody WithdrawMessage withdrawn) {
        conversations.withdraw(member, new RouteId(desk), clientId, withdrawn.why());
    }

    @PutMapping("/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo(Who.MEMBER)
    void markRead(Actor.Member member, @PathVariable UUID desk, @Valid @RequestBody ReadUpTo read) {
        conversations.markRead(member, new RouteId(desk), read.upTo());
    }
}
