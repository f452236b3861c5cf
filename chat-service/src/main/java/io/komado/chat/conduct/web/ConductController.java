package io.komado.chat.conduct.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.AllowedTo;
import io.komado.chassis.actor.Who;
import io.komado.chat.conduct.DeskConduct;
import io.komado.chat.conversations.Closing;
import io.komado.chat.conversations.ConversationId;
import io.komado.chat.conversations.Restraint;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Slowing, closing and opening again. */
@RestController
@RequestMapping("/conversations/{id}")
class ConductController {

    enum ClosingCode {
        @JsonProperty("settled")
        SETTLED,
        @JsonProperty("abuse")
        ABUSE,
        @JsonProperty("elsewhere")
        ELSEWHERE
    }

    /** Why it is closed, as the member is told. */
    record Close(@NotNull ClosingCode reason) {}

    /** For how many days an account is slow. */
    record Slow(@NotNull Integer days) {}

    /**
     * What holds the member back.
     *
     * @param closed why it is closed; null while it is open
     * @param slowUntil the first day on which the account is not slow any more; null when it is not
     */
    record RestraintView(@Nullable String closed, @Nullable LocalDate slowUntil) {

        static RestraintView of(Restraint restraint) {
            return new RestraintView(restraint.closed().map(Closing::code).orElse(null), restraint.until());
        }
    }

    private final DeskConduct conduct;

    ConductController(DeskConduct conduct) {
        this.conduct = conduct;
    }

    @GetMapping("/restraint")
    @AllowedTo(
            value = {Who.RESPONDER, Who.COUNSELLOR, Who.DESK_LEAD, Who.DESK_AGENT},
            unaudited = "what the desk itself did; doing it is what goes on record")
    RestraintView restraint(Actor.Staff reader, @PathVariable UUID id) {
        return RestraintView.of(conduct.restraint(reader, new ConversationId(id)));
    }

    @PutMapping("/slowing")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo(
            value = {Who.RESPONDER, Who.COUNSELLOR, Who.DESK_LEAD, Who.DESK_AGENT},
            audits = DeskConduct.SLOWED)
    void slow(Actor.Staff by, @PathVariable UUID id, @Valid @RequestBody Slow slow) {
        conduct.slow(by, new ConversationId(id), slow.days());
    }

    @DeleteMapping("/slowing")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo(
            value = {Who.RESPONDER, Who.COUNSELLOR, Who.DESK_LEAD, Who.DESK_AGENT},
            audits = DeskConduct.FREED)
    void free(Actor.Staff by, @PathVariable UUID id) {
        conduct.free(by, new ConversationId(id));
    }

    @PutMapping("/closing")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo(
            value = {Who.RESPONDER, Who.COUNSELLOR, Who.DESK_LEAD, Who.DESK_AGENT},
            audits = DeskConduct.CLOSED)
    void close(Actor.Staff by, @PathVariable UUID id, @Valid @RequestBody Close close) {
        conduct.close(by, new ConversationId(id), Closing.valueOf(close.reason().name()));
    }

    @DeleteMapping("/closing")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo(
            value = {Who.RESPONDER, Who.COUNSELLOR, Who.DESK_LEAD, Who.DESK_AGENT},
            audits = DeskConduct.REOPENED)
    void reopen(Actor.Staff by, @PathVariable UUID id) {
        conduct.reopen(by, new ConversationId(id));
    }
}
