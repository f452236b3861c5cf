package io.komado.chat.records;

import io.komado.chassis.time.CoarseTime;
import io.komado.chat.conversations.ConversationId;
import io.komado.chat.conversations.Line;
import io.komado.chat.desks.DeskId;
import io.komado.chat.keeping.CaseTies;
import io.komado.chat.notices.Notices;
import io.komado.chat.policies.Policies;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Sends a text on its way to case-service: sealed, under a new reference, with the conversation tied to it and the member told. */
@Component
class Handover {

    private final CaseRecords records;
    private final RecordAnnouncements announcements;
    private final CaseTies ties;
    private final Notices notices;
    private final Policies policies;
    private final Line line;
    private final Clock clock;

    Handover(
            CaseRecords records,
            RecordAnnouncements announcements,
            CaseTies ties,
            Notices notices,
            Policies policies,
            Line line,
            Clock clock) {
        this.records = records;
        this.announcements = announcements;
        this.ties = ties;
        this.notices = notices;
        this.policies = policies;
        this.line = line;
        this.clock = clock;
    }

    LocalDate today() {
        return CoarseTime.dayOf(clock, CoarseTime.TOKYO);
    }

    void confirmed(ConversationId conversation, int version, String text) {
        UUID reference = UUID.randomUUID();
        OneTimeSeal seal = seal(reference, text);
        DeskId desk = line.deskOf(conversation).orElseThrow();
        announcements.confirmed(reference, desk, version, profile(), seal.ciphertext(), CoarseTime.hourOf(clock));
        send(reference, conversation, "record-reported", seal);
    }

    void dutyReport(ConversationId conversation, String text) {
        UUID reference = UUID.randomUUID();
        OneTimeSeal seal = seal(reference, text);
        DeskId desk = line.deskOf(conversation).orElseThrow();
        announcements.dutyReported(reference, desk, profile(), seal.ciphertext(), CoarseTime.hourOf(clock));
        send(reference, conversation, "duty-reported", seal);
    }

    private OneTimeSeal seal(UUID reference, String text) {
        return OneTimeSeal.of(text, announcements.topic(), reference);
    }

    private void send(UUID reference, ConversationId conversation, String notice, OneTimeSeal seal) {
        records.keepKey(reference, seal.key());
        ties.tie(reference, conversation);
        notices.add(conversation, notice, Map.of(), today());
    }

    private String profile() {
        return policies.at(today()).profile();
    }
}
