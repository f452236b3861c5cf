package io.komado.chat.templates.web;

import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.AllowedTo;
import io.komado.chassis.actor.Who;
import io.komado.chat.desks.DeskId;
import io.komado.chat.templates.Template;
import io.komado.chat.templates.TemplateBook;
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
@RequestMapping("/desks/{desk}/templates")
class TemplateController {

    record TemplateView(UUID id, String title, String japanese, String english) {

        static TemplateView of(Template template) {
            return new TemplateView(template.id(), template.title(), template.japanese(), template.english());
        }
    }

    record TemplateList(List<TemplateView> templates) {}

    record KeepTemplate(
            @NotNull String title,
            @NotNull String japanese,
            @NotNull String english) {}

    private final TemplateBook book;

    TemplateController(TemplateBook book) {
        this.book = book;
    }

    @GetMapping
    @AllowedTo(
            value = {Who.RESPONDER, Who.COUNSELLOR, Who.DESK_LEAD, Who.DESK_AGENT},
            unaudited = "words about nobody")
    TemplateList all(Actor.Staff reader, @PathVariable UUID desk) {
        return new TemplateList(
                book.of(reader, new DeskId(desk)).stream().map(TemplateView::of).toList());
    }

    @PutMapping("/{template}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo(
            value = {Who.RESPONDER, Who.COUNSELLOR, Who.DESK_LEAD, Who.DESK_AGENT},
            audits = TemplateBook.CHANGED)
    void keep(
            Actor.Staff by,
            @PathVariable UUID desk,
            @PathVariable UUID template,
            @Valid @RequestBody KeepTemplate words) {
        book.keep(
                by,
                new DeskId(desk),
                new Template(
                        template,
                        words.title().strip(),
                        words.japanese().strip(),
                        words.english().strip()));
    }

    @DeleteMapping("/{template}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo(
            value = {Who.RESPONDER, Who.COUNSELLOR, Who.DESK_LEAD, Who.DESK_AGENT},
            audits = TemplateBook.CHANGED)
    void forget(Actor.Staff by, @PathVariable UUID desk, @PathVariable UUID template) {
        book.forget(by, new DeskId(desk), template);
    }
}
