package io.komado.chat.keeping.web;

import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.AllowedTo;
import io.komado.chassis.actor.Who;
import io.komado.chat.conversations.ConversationId;
import io.komado.chat.desks.DeskId;
import io.komado.chat.keeping.DeskKeeping;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How long a desk's conversations are kept, and deleting them: first what would happen, then the deed. */
@RestController
@RequestMapping("/conversations")
class DeskKeepingController {

    /** What a desk is told before and after it deletes one. */
    record Deleted(LocalDate destroyedOn) {}

    /** All of a desk's, as many as were shown. */
    record DeletionOfAll(@NotNull UUID desk, @Min(1) int conversations) {}

    private final DeskKeeping keeping;

    DeskKeepingController(DeskKeeping keeping) {
        this.keeping = keeping;
    }

    @GetMapping("/{id}/keeping")
    @AllowedTo(
            value = {Who.RESPONDER, Who.COUNSELLOR, Who.DESK_LEAD, Who.DESK_AGENT},
            unaudited = "days alone")
    OutlookView outlook(Actor.Staff reader, @PathVariable UUID id) {
        return OutlookView.of(keeping.outlook(reader, new ConversationId(id)));
    }

    @DeleteMapping("/{id}")
    @AllowedTo(
            value = {Who.RESPONDER, Who.COUNSELLOR, Who.DESK_LEAD, Who.DESK_AGENT},
            audits = DeskKeeping.DELETED)
    Deleted delete(Actor.Staff by, @PathVariable UUID id) {
        return new Deleted(keeping.delete(by, new ConversationId(id)));
    }

    @GetMapping("/deletions")
    @AllowedTo(
            value = {Who.RESPONDER, Who.COUNSELLOR, Who.DESK_LEAD, Who.DESK_AGENT},
            unaudited = "counts alone")
    DeskKeeping.AllOutlook outlookOfAll(Actor.Staff reader, @RequestParam UUID desk) {
        return keeping.outlookOfAll(reader, new DeskId(desk));
    }

    @PostMapping("/deletions")
    @AllowedTo(
            value = {Who.RESPONDER, Who.COUNSELLOR, Who.DESK_LEAD, Who.DESK_AGENT},
            audits = DeskKeeping.DELETED)
    DeskKeeping.AllOutlook deleteAll(Actor.Staff by, @Valid @RequestBody DeletionOfAll wish) {
        return keeping.deleteAll(by, new DeskId(wish.desk()), wish.conversations());
    }
}
