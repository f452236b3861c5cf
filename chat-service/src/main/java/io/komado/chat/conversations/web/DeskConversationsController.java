package io.komado.chat.conversations.web;

import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.AllowedTo;
import io.komado.chassis.actor.StaffId;
import io.komado.chassis.actor.Who;
import io.komado.chassis.time.CoarseTime;
import io.komado.chat.conversations.ConversationId;
import io.komado.chat.conversations.ConversationSummary;
import io.komado.chat.conversations.DeskConversations;
import io.komado.chat.conversations.DeskLists;
import io.komado.chat.conversations.Line;
import io.komado.chat.conversations.MessageText;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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

/** The desk's conversations; of a member there is the nickname and nothing else (R0-18, TH-06). */
@RestController
@RequestMapping("/conversations")
class DeskConversationsController {

    /** A line of the desk's list. */
    record Summary(
            UUID id,
            UUID desk,
            @Nullable String nickname,
            int unread,
            boolean awaiting,
            @Nullable UUID assignee,
            LocalDate day,
            String half) {

        static Summary of(ConversationSummary summary) {
            CoarseTime.HalfDay shown = CoarseTime.shown(summary.lastHour(), CoarseTime.TOKYO);
            return new Summary(
                    summary.id().value(),
                    summary.desk().value(),
                    summary.nick(),
                    summary.unread(),
                    summary.awaiting(),
                    summary.assignee().map(StaffId::value).orElse(null),
                    shown.day(),
                    shown.half().code());
        }

        @Override
        public String toString() {
            return "Summary[hidden]";
        }
    }

    /** A conversation with those who can read it. */
    record Opened(
            UUID id,
            UUID desk,
            @Nullable String nickname,
            int unread,
            boolean awaiting,
            @Nullable UUID assignee,
            LocalDate day,
            String half,
            List<UUID> readers) {

        static Opened of(ConversationSummary summary, List<StaffId> readers) {
            Summary line = Summary.of(summary);
            return new Opened(
                    line.id(),
                    line.desk(),
                    line.nickname(),
                    line.unread(),
                    line.awaiting(),
                    line.assignee(),
                    line.day(),
                    line.half(),
                    readers.stream().map(StaffId::value).toList());
        }

        @Override
        public String toString() {
            return "Opened[hidden]";
        }
    }

    record Conversations(
            List<Summary> conversations, @Nullable String next) {}

    private final DeskConversations conversations;

    DeskConversationsController(DeskConversations conversations) {
        this.conversations = conversations;
    }

    @GetMapping
    @AllowedTo(
            value = {Who.RESPONDER, Who.COUNSELLOR, Who.DESK_LEAD, Who.DESK_AGENT},
            unaudited = "nicknames and half-days; reading a line is what goes on record")
    Conversations list(
            Actor.Staff reader,
            @RequestParam(defaultValue = "false") boolean awaiting,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "30") int limit) {
        int most = Limits.of(limit);
        List<ConversationSummary> found = conversations.list(
                reader,
                new DeskLists.Filter(awaiting, mine),
                Optional.ofNullable(cursor).map(ListCursor::read),
                most + 1);
        boolean more = found.size() > most;
        List<ConversationSummary> shown = more ? found.subList(0, most) : found;
        return new Conversations(
                shown.stream().map(Summary::of).toList(), more ? ListCursor.after(shown.getLast()) : null);
    }

    @GetMapping("/{id}")
    @AllowedTo(
            value = {Who.RESPONDER, Who.COUNSELLOR, Who.DESK_LEAD, Who.DESK_AGENT},
            unaudited = "no text; reading a line is what goes on record")
    Opened find(Actor.Staff reader, @PathVariable UUID id) {
        ConversationSummary found = conversations.find(reader, new ConversationId(id));
        return Opened.of(found, conversations.readers(found.id()));
    }

    @GetMapping("/{id}/messages")
    @AllowedTo(
            value = {Who.RESPONDER, Who.COUNSELLOR, Who.DESK_LEAD, Who.DESK_AGENT},
            audits = DeskConversations.READ)
    PageView read(
            Actor.Staff reader,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "" + Integer.MAX_VALUE) int before,
            @RequestParam(defaultValue = "50") int limit) {
        return PageView.of(conversations.read(reader, new ConversationId(id), before, Limits.of(limit)));
    }

    @PostMapping("/{id}/messages")
    @AllowedTo(
            value = {Who.RESPONDER, Who.COUNSELLOR, Who.DESK_LEAD, Who.DESK_AGENT},
            audits = DeskConversations.REPLIED)
    ResponseEntity<MessageView> reply(
            Actor.Staff author, @PathVariable UUID id, @Valid @RequestBody NewMessage message) {
        Line.Written written = conversations.reply(
                author, new ConversationId(id), message.clientId(), Line.Content.of(MessageText.of(message.text())));
        return ResponseEntity.status(written.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
                .body(MessageView.of(written.message()));
    }

    @PutMapping("/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo(
            value = {Who.RESPONDER, Who.COUNSELLOR, Who.DESK_LEAD, Who.DESK_AGENT},
            unaudited = "a mark for the desk's own list")
    void markRead(Actor.Staff reader, @PathVariable UUID id, @Valid @RequestBody ReadUpTo read) {
        conversations.markRead(reader, new ConversationId(id), read.upTo());
    }
}
