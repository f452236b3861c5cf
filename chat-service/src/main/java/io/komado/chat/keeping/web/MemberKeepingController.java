package io.komado.chat.keeping.web;

import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.AllowedTo;
import io.komado.chassis.actor.Who;
import io.komado.chat.conversations.Page;
import io.komado.chat.conversations.RouteId;
import io.komado.chat.conversations.web.MessageView;
import io.komado.chat.keeping.Farewell;
import io.komado.chat.keeping.FarewellId;
import io.komado.chat.keeping.MemberKeeping;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How long a member's own conversations are kept, and withdrawing them. */
@RestController
class MemberKeepingController {

    private static final int MOST = 100;

    /** A conversation that has left; until {@code dueOn} its member can read it. */
    record FarewellView(
            UUID id,
            UUID desk,
            String cause,
            LocalDate leftOn,
            @Nullable LocalDate dueOn) {

        static FarewellView of(Farewell farewell) {
            return new FarewellView(
                    farewell.id().value(),
                    farewell.desk().value(),
                    farewell.cause().code(),
                    farewell.leftOn(),
                    farewell.dueOn());
        }
    }

    record Farewells(List<FarewellView> farewells) {}

    /** Some messages of it, oldest first. */
    record FarewellPage(List<MessageView> messages, boolean more, int readUpTo) {}

    private final MemberKeeping keeping;

    MemberKeepingController(MemberKeeping keeping) {
        this.keeping = keeping;
    }

    @GetMapping("/desks/{desk}/keeping")
    @AllowedTo(Who.MEMBER)
    ResponseEntity<OutlookView> outlook(Actor.Member member, @PathVariable UUID desk) {
        return keeping.outlook(member, new RouteId(desk))
                .map(outlook -> ResponseEntity.ok(OutlookView.of(outlook)))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @DeleteMapping("/desks/{desk}/conversation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo(Who.MEMBER)
    void withdraw(Actor.Member member, @PathVariable UUID desk) {
        keeping.withdraw(member, new RouteId(desk));
    }

    @GetMapping("/farewells")
    @AllowedTo(Who.MEMBER)
    Farewells farewells(Actor.Member member) {
        return new Farewells(
                keeping.farewells(member).stream().map(FarewellView::of).toList());
    }

    @GetMapping("/farewells/{farewell}/messages")
    @AllowedTo(Who.MEMBER)
    FarewellPage read(
            Actor.Member member,
            @PathVariable UUID farewell,
            @RequestParam(defaultValue = "" + Integer.MAX_VALUE) int before,
            @RequestParam(defaultValue = "50") int limit) {
        Page page = keeping.read(member, new FarewellId(farewell), before, Math.clamp(limit, 1, MOST));
        return new FarewellPage(page.messages().stream().map(MessageView::of).toList(), page.more(), page.readUpTo());
    }

    @DeleteMapping("/farewells/{farewell}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo(Who.MEMBER)
    void hurry(Actor.Member member, @PathVariable UUID farewell) {
        keeping.hurry(member, new FarewellId(farewell));
    }
}
