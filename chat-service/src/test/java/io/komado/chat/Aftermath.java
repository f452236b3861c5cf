package io.komado.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.komado.chassis.audit.AuditVerifier;
import io.komado.chassis.audit.VerifyAudit;
import io.komado.chassis.encryption.AuditPublicKeys;
import io.komado.chassis.test.KomadoServers;
import io.komado.chat.conversations.ConversationId;
import io.komado.local.TestInfrastructure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * Holds what is there when everything runs again against the ledger of the senders.
 *
 * <p>What holds: every acknowledged message is in its line, once, at the place of its acknowledgement, and no other is. Every
 * message has its event; delivery is at least once, so an event may stand on the topic again, then identical to the last byte and
 * under the same {@code ce_source} and {@code ce_id}; by their first places the events of a conversation are in its order. The
 * audit chain has no fault.
 */
record Aftermath(ChatFixture tenant, TestInfrastructure servers, Ledger ledger) {

    void nothingIsLostDoubledOrOutOfOrder() {
        for (ConversationId line : ledger.lines()) {
            assertThat(stored(line)).isEqualTo(ledger.of(line));
            assertThat(ledger.of(line).stream().map(Ledger.Entry::number))
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, ledger.of(line).size())
                                    .boxed()
                                    .toList());
        }
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofSeconds(1))
                .until(this::everythingIsPublished);
        PublishedEvents events = PublishedEvents.read(servers.kafkaBootstrapServers());
        int repeats = 0;
        for (ConversationId line : ledger.lines()) {
            assertThat(events.sides(line.toString())).isEqualTo(sides(line));
            assertThat(events.repeatsAreIdentical(line.toString())).isTrue();
            repeats += events.repeats(line.toString());
        }
        await().atMost(Duration.ofMinutes(1)).until(() -> chain().isSound() && chain().signedUpTo() > 0);
        System.out.println("  " + ledger.size() + " messages in "
                + ledger.lines().size() + " lines, " + repeats + " events repeated; audit: " + chain().records()
                + " records, " + chain().resent() + " resent");
    }

    private boolean everythingIsPublished() {
        PublishedEvents events = PublishedEvents.read(servers.kafkaBootstrapServers());
        return ledger.lines().stream()
                .allMatch(line ->
                        events.sides(line.toString()).size() >= ledger.of(line).size());
    }

    private List<String> sides(ConversationId line) {
        return ledger.of(line).stream().map(Ledger.Entry::side).toList();
    }

    private AuditVerifier.ChainReport chain() {
        List<AuditVerifier.ChainReport> chains = VerifyAudit.verify(
                servers.kafkaBootstrapServers(),
                tenant.tenant().value(),
                new AuditPublicKeys(KomadoServers.keysDirectory()));
        assertThat(chains).hasSize(1);
        assertThat(chains.getFirst().faults()).isEmpty();
        return chains.getFirst();
    }

    /** What a line holds, read page by page. */
    private List<Ledger.Entry> stored(ConversationId line) {
        List<Ledger.Entry> entries = new ArrayList<>();
        int before = Integer.MAX_VALUE;
        boolean more = true;
        while (more) {
            JsonNode page = tenant.json(tenant.get(
                    tenant.responderToken(), "/conversations/" + line + "/messages?limit=100&before=" + before));
            entries.addAll(
                    0,
                    page.at("/messages")
                            .valueStream()
                            .map(message -> new Ledger.Entry(
                                    Integer.parseInt(message.at("/text").asString()),
                                    message.at("/side").asString()))
                            .toList());
            more = page.at("/more").asBoolean();
            before = page.at("/messages/0/seq").asInt(0);
        }
        return entries;
    }
}
