package io.komado.chat.deskpages.web;

import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.AllowedTo;
import io.komado.chassis.actor.Who;
import io.komado.chat.deskpages.DeskPage;
import io.komado.chat.deskpages.DeskPageBook;
import io.komado.chat.desks.DeskId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/desks/{desk}/page")
class DeskPageController {

    /** A desk's page on the wire; 0 hours leave the answer to the organisation's rules. */
    record PageOfDesk(
            @NotNull String welcomeJa,
            @NotNull String welcomeEn,
            @NotNull String hoursJa,
            @NotNull String hoursEn,
            @NotNull Integer answerHours) {

        DeskPage page() {
            return new DeskPage(welcomeJa.strip(), welcomeEn.strip(), hoursJa.strip(), hoursEn.strip(), answerHours);
        }
    }

    /** A desk's page as it is shown; an answer can be expected within {@code expectedHours}. */
    record ShownPage(
            String welcomeJa, String welcomeEn, String hoursJa, String hoursEn, int answerHours, int expectedHours) {

        static ShownPage of(DeskPage page, int expectedHours) {
            return new ShownPage(
                    page.welcomeJa(),
                    page.welcomeEn(),
                    page.hoursJa(),
                    page.hoursEn(),
                    page.answerHours(),
                    expectedHours);
        }
    }

    private final DeskPageBook book;

    DeskPageController(DeskPageBook book) {
        this.book = book;
    }

    @GetMapping
    @AllowedTo(
            value = {Who.MEMBER, Who.RESPONDER, Who.COUNSELLOR, Who.DESK_LEAD, Who.DESK_AGENT, Who.TENANT_ADMIN},
            unaudited = "what every member is shown")
    ShownPage read(@PathVariable UUID desk) {
        return shown(book.of(new DeskId(desk)));
    }

    @PutMapping
    @AllowedTo(
            value = {Who.DESK_LEAD, Who.TENANT_ADMIN},
            audits = DeskPageBook.CHANGED)
    ShownPage change(Actor.Staff by, @PathVariable UUID desk, @Valid @RequestBody PageOfDesk page) {
        return shown(book.change(by, new DeskId(desk), page.page()));
    }

    private ShownPage shown(DeskPage page) {
        return ShownPage.of(page, book.answerWithin(page));
    }
}
