package io.komado.chat.privatenotes.web;

import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.AllowedTo;
import io.komado.chassis.actor.Who;
import io.komado.chat.conversations.MessageText;
import io.komado.chat.privatenotes.NoteBook;
import io.komado.chat.privatenotes.PrivateNote;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/notes")
class PrivateNoteController {

    /** A note as its member wrote it. */
    record NoteView(UUID id, String text) {

        static NoteView of(PrivateNote note) {
            return new NoteView(note.id(), note.text());
        }

        @Override
        public String toString() {
            return "NoteView[hidden]";
        }
    }

    record NoteList(List<NoteView> notes) {}

    /** What is to be kept. */
    record NoteText(@NotNull String text) {

        @Override
        public String toString() {
            return "NoteText[hidden]";
        }
    }

    private final NoteBook book;

    PrivateNoteController(NoteBook book) {
        this.book = book;
    }

    @GetMapping
    @AllowedTo(Who.MEMBER)
    NoteList read(Actor.Member member) {
        return new NoteList(book.read(member).stream().map(NoteView::of).toList());
    }

    @PutMapping("/{note}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo(Who.MEMBER)
    void keep(Actor.Member member, @PathVariable UUID note, @Valid @RequestBody NoteText text) {
        book.keep(member, note, MessageText.of(text.text()));
    }

    @DeleteMapping("/{note}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo(Who.MEMBER)
    void forget(Actor.Member member, @PathVariable UUID note) {
        book.forget(member, note);
    }
}
