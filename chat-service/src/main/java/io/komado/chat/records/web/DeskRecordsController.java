package io.komado.chat.records.web;

import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.AllowedTo;
import io.komado.chassis.actor.Who;
import io.komado.chat.conversations.ConversationId;
import io.komado.chat.records.DeskRecords;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The desk's side of a record. */
@RestController
@RequestMapping("/conversations/{id}/record")
class DeskRecordsController {

    /** Words for a record, and the version that was seen; 0 for none. */
    record NewRecord(@NotNull String text, @Min(0) int version) {

        @Override
        public String toString() {
            return "NewRecord[hidden]";
        }
    }

    record Report(@Min(1) int version) {}

    private final DeskRecords records;

    DeskRecordsController(DeskRecords records) {
        this.records = records;
    }

    @GetMapping
    @AllowedTo(
            value = {Who.RESPONDER, Who.COUNSELLOR, Who.DESK_LEAD, Who.DESK_AGENT},
            unaudited = "the desk's own words; proposing and reporting them is what goes on record")
    ResponseEntity<RecordView> find(Actor.Staff reader, @PathVariable UUID id) {
        return records.of(reader, new ConversationId(id))
                .map(record -> ResponseEntity.ok(RecordView.of(record)))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @PutMapping
    @AllowedTo(
            value = {Who.RESPONDER, Who.COUNSELLOR, Who.DESK_LEAD, Who.DESK_AGENT},
            audits = DeskRecords.PROPOSED)
    RecordView propose(Actor.Staff by, @PathVariable UUID id, @Valid @RequestBody NewRecord wish) {
        return RecordView.of(records.propose(by, new ConversationId(id), wish.text(), wish.version()));
    }

    @PostMapping("/report")
    @AllowedTo(
            value = {Who.RESPONDER, Who.COUNSELLOR, Who.DESK_LEAD, Who.DESK_AGENT},
            audits = DeskRecords.REPORTED)
    RecordView report(Actor.Staff by, @PathVariable UUID id, @Valid @RequestBody Report report) {
        return RecordView.of(records.report(by, new ConversationId(id), report.version()));
    }
}
