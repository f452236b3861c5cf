package io.komado.chat.records.web;

import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.AllowedTo;
import io.komado.chassis.actor.Who;
import io.komado.chat.conversations.RouteId;
import io.komado.chat.records.MemberRecords;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The member's side of a record. */
@RestController
@RequestMapping("/desks/{desk}/record")
class MemberRecordsController {

    /** Consent to keep as a record and consent to report, each for itself, to exactly this version. */
    record Consent(@Min(1) int version, boolean record, boolean report) {}

    /** What should be said otherwise. */
    record Correction(@Min(1) int version, @NotNull String text) {

        @Override
        public String toString() {
            return "Correction[hidden]";
        }
    }

    private final MemberRecords records;

    MemberRecordsController(MemberRecords records) {
        this.records = records;
    }

    @GetMapping
    @AllowedTo(Who.MEMBER)
    ResponseEntity<RecordView> find(Actor.Member member, @PathVariable UUID desk) {
        return records.of(member, new RouteId(desk))
                .map(record -> ResponseEntity.ok(RecordView.of(record)))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @PutMapping("/consent")
    @AllowedTo(Who.MEMBER)
    RecordView consent(Actor.Member member, @PathVariable UUID desk, @Valid @RequestBody Consent consent) {
        return RecordView.of(
                records.consent(member, new RouteId(desk), consent.version(), consent.record(), consent.report()));
    }

    @PutMapping("/correction")
    @AllowedTo(Who.MEMBER)
    RecordView correct(Actor.Member member, @PathVariable UUID desk, @Valid @RequestBody Correction correction) {
        return RecordView.of(records.correct(member, new RouteId(desk), correction.version(), correction.text()));
    }
}
