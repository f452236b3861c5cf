package io.komado.chat.deskwork.web;

import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.AllowedTo;
import io.komado.chassis.actor.StaffId;
import io.komado.chassis.actor.Who;
import io.komado.chat.conversations.ConversationId;
import io.komado.chat.conversations.DeskConversations;
import io.komado.chat.conversations.MessageText;
import io.komado.chat.deskwork.DeskNote;
import io.komado.chat.deskwork.DeskWork;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/conversations/{id}")
class DeskWorkController {

    /** Who takes care of it; nobody in particular when it is left out. */
    record HandOver(@Nullable UUID person) {}

    record Mark(@NotNull Boolean needsAnswer) {}

    /** A note for the others of the desk. */
    record NewNote(@NotNull UUID clientId, @NotNull String text) {

        @Override
        public String toString() {
            return "NewNote[hidden]";
        }
    }

    record NoteView(UUID id, UUID by, LocalDate day, String text) {

        static NoteView of(DeskNote note) {
            return new NoteView(note.id(), note.by().value(), note.day(), note.text());
        }

        @Override
        public String toString() {
            return "NoteView[hidden]";
        }
    }

    record NoteList(List<NoteView> notes) {}

    private final DeskWork work;

    DeskWorkController(DeskWork work) {
        this.work = work;
    }

    @PutMapping("/assignee")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo(
            value = {Who.RESPONDER, Who.COUNSELLOR, Who.DESK_LEAD, Who.DESK_AGENT},
            audits = DeskWork.HANDED_OVER)
    void handOver(Actor.Staff by, @PathVariable UUID id, @Valid @RequestBody HandOver to) {
        work.handOver(
                by, new ConversationId(id), Optional.ofNullable(to.person()).map(StaffId::new));
    }

    @PutMapping("/needs-answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo(
            value = {Who.RESPONDER, Who.COUNSELLOR, Who.DESK_LEAD, Who.DESK_AGENT},
            unaudited = "a mark for the desk's own list")
    void mark(Actor.Staff by, @PathVariable UUID id, @Valid @RequestBody Mark mark) {
        work.mark(by, new ConversationId(id), mark.needsAnswer());
    }

    @GetMapping("/notes")
    @AllowedTo(
            value = {Who.RESPONDER, Who.COUNSELLOR, Who.DESK_LEAD, Who.DESK_AGENT},
            audits = DeskConversations.READ)
    NoteList notes(Actor.Staff by, @PathVariable UUID id) {
        return new NoteList(work.notes(by, new ConversationId(id)).stream()
                .map(NoteView::of)
                .toList());
    }

    @PostMapping("/notes")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo(
            value = {Who.RESPONDER, Who.COUNSELLOR, Who.DESK_LEAD, Who.DESK_AGENT},
            audits = DeskWork.NOTED)
    void note(Actor.Staff by, @PathVariable UUID id, @Valid @RequestBody NewNote note) {
        work.note(by, new ConversationId(id), note.clientId(), MessageText.of(note.text()));
    }
}
