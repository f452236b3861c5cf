package io.komado.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.komado.chassis.actor.StaffId;
import io.komado.chassis.tenancy.Tenancy;
import io.komado.chassis.test.RowSecurity;
import io.komado.chassis.test.TestTokens;
import io.komado.chat.desks.Desks;
import io.komado.chat.notices.messaging.HeardFromCases;
import io.komado.local.TestInfrastructure;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** R4-32, R4-67, T6e: what reaches a case is what the member confirmed, or the least that a duty asks for, and the member knows. */
@ChatServiceIT
class RecordsIT {

    private static final String TEXT = "9月から部活の連絡が来ない。";

    @LocalServerPort
    int port;

    private final Desks desks;
    private final TransactionTemplate transaction;
    private final ApplicationContext service;
    private final TestInfrastructure servers;
    private final UUID member = UUID.randomUUID();
    private final StaffId lead = new StaffId(UUID.randomUUID());

    @SuppressWarnings("NullAway.Init") // made anew before each test
    private ChatFixture tenant;

    @SuppressWarnings("NullAway.Init") // made anew before each test
    private String conversation;

    @Autowired
    RecordsIT(Desks desks, TransactionTemplate transaction, ApplicationContext service, TestInfrastructure servers) {
        this.desks = desks;
        this.transaction = transaction;
        this.service = service;
        this.servers = servers;
    }

    @BeforeEach
    void aConversation() {
        tenant = ChatFixture.create(desks, transaction, port);
        Tenancy.run(
                tenant.tenant(),
                () -> transaction.executeWithoutResult(status -> desks.addReader(ChatFixture.reader(lead))));
        tenant.memberWrites(member, UUID.randomUUID(), "ここだけの話です。")
                .expectStatus()
                .isCreated();
        conversation = tenant.firstConversation();
    }

    @Test
    void aRecordIsReportedOnceItsExactVersionIsConfirmedAndItsReportConsentedTo() throws Exception {
        propose(TEXT, 0).expectStatus().isOk();
        report(1).expectStatus().isEqualTo(409);
        consent(1, true, false).expectStatus().isOk();
        report(1)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:problem:chat:consent-missing");
        propose("9月から部活の連絡が自分にだけ来ない。", 1).expectStatus().isOk();
        consent(1, true, true)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.errors[0].code")
                .isEqualTo("2");
        correct(2, "「10月から」です。").expectStatus().isOk();
        assertThat(ofDesk().get("correction").asString()).isEqualTo("「10月から」です。");
        propose(TEXT, 2).expectStatus().isOk();
        consent(3, false, true).expectStatus().isEqualTo(422);
        consent(3, true, true).expectStatus().isOk();
        consent(3, true, false).expectStatus().isOk();
        report(3).expectStatus().isEqualTo(409);
        consent(3, true, true).expectStatus().isOk();
        report(3).expectStatus().isOk();
        consent(3, false, false).expectStatus().isEqualTo(409);
        assertThat(ofDesk().get("text").asString()).isEmpty();

        JsonNode event = published("record.confirmed");
        UUID reference = UUID.fromString(event.get("reference").asString());
        assertThat(event.toString()).doesNotContain(conversation).doesNotContain("部活");
        takeKey(UUID.randomUUID(), tenant.tenant().value()).expectStatus().isEqualTo(410);
        String key = tenant.json(takeKey(reference, tenant.tenant().value()))
                .get("key")
                .asString();
        assertThat(opened(event.get("sealed").asString(), key, reference)).isEqualTo(TEXT);
        takeKey(reference, tenant.tenant().value()).expectStatus().isOk();
        kept(reference).expectStatus().isNoContent();
        kept(reference).expectStatus().isNoContent();
        takeKey(reference, tenant.tenant().value()).expectStatus().isEqualTo(410);

        new HeardFromCases(service, tenant.tenant().value())
                .hear(
                        "case.notice-for-reporter",
                        Map.of(
                                "reference",
                                reference,
                                "code",
                                "received",
                                "params",
                                Map.of("day", "2027-01-08", "name", "山田太郎")));
        JsonNode notices = tenant.json(tenant.get(tenant.memberToken(member), "/desks/" + tenant.desk() + "/notices"))
                .at("/notices");
        assertThat(notices.valueStream().map(notice -> notice.get("code").asString()))
                .containsExactly("record-reported", "received");
        assertThat(notices.get(1).get("params").toString())
                .contains("2027-01-08")
                .doesNotContain("山田");

        tenant.http()
                .delete()
                .uri("/conversations/" + conversation)
                .headers(headers -> headers.setBearerAuth(tenant.responderToken()))
                .exchange()
                .expectStatus()
                .isEqualTo(409);
        new HeardFromCases(service, tenant.tenant().value())
                .hear("case.conversation-released", Map.of("reference", reference));
        tenant.http()
                .delete()
                .uri("/conversations/" + conversation)
                .headers(headers -> headers.setBearerAuth(tenant.responderToken()))
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void aDutyReportTakesTheLeadOfTheDeskAndTheMemberIsToldWithIt() throws Exception {
        String proposals = "/conversations/" + conversation + "/proposals";
        String id = tenant.json(tenant.post(
                        tenant.responderToken(), proposals, Map.of("kind", "duty-report", "words", "生徒の身に危険があるとの相談。")))
                .get("id")
                .asString();
        String colleague = TestTokens.staff(tenant.tenant().value(), lead.value(), "responder");
        tenant.post(colleague, proposals + "/" + id + "/confirmation", Map.of())
                .expectStatus()
                .isForbidden();
        String asLead = TestTokens.staff(tenant.tenant().value(), lead.value(), "desk-lead");
        tenant.post(asLead, proposals + "/" + id + "/confirmation", Map.of())
                .expectStatus()
                .isOk();
        assertThat(tenant.json(tenant.get(tenant.memberToken(member), "/desks/" + tenant.desk() + "/notices"))
                        .at("/notices/0/code")
                        .asString())
                .isEqualTo("duty-reported");
        JsonNode event = published("record.duty-reported");
        UUID reference = UUID.fromString(event.get("reference").asString());
        String key = tenant.json(takeKey(reference, tenant.tenant().value()))
                .get("key")
                .asString();
        assertThat(opened(event.get("sealed").asString(), key, reference)).isEqualTo("生徒の身に危険があるとの相談。");
    }

    /** Point 14 of issue E, T23. */
    @Test
    void theMemberAnswersWhatANoticeAsksAndTheDayOfAnAppealNoticeIsKept() throws Exception {
        propose(TEXT, 0).expectStatus().isOk();
        consent(1, true, true).expectStatus().isOk();
        report(1).expectStatus().isOk();
        UUID reference =
                UUID.fromString(published("record.confirmed").get("reference").asString());
        UUID measure = UUID.randomUUID();
        noticed(reference, "interim-to-consent", Map.of("asks", "interim", "about", measure.toString()));
        assertThat(own()).hasSize(2);
        noticed(reference, "determined", Map.of());
        assertThat(own()).hasSize(3);
        assertThat(own()).hasSize(3);
        assertThat(published("notice.opened").get("day").asString()).matches("\\d{4}-\\d\\d-\\d\\d");

        answer(3, true).expectStatus().isNotFound();
        answer(2, true).expectStatus().isNoContent();
        answer(2, false).expectStatus().isNotFound();
        assertThat(own().get(1).get("answer").asString()).isEqualTo("yes");
        JsonNode answered = published("notice.answered");
        assertThat(answered.get("asks").asString()).isEqualTo("interim");
        assertThat(answered.get("about").asString()).isEqualTo(measure.toString());
        assertThat(answered.get("answer").asString()).isEqualTo("yes");
        assertThat(answered.toString()).doesNotContain(conversation);

        noticed(reference, "mediation-asked", Map.of("asks", "mediation"));
        new HeardFromCases(service, tenant.tenant().value())
                .hear("case.conversation-released", Map.of("reference", reference));
        answer(4, true).expectStatus().isNotFound();
        assertThat(new RowSecurity(servers.database("chat"))
                        .rowsOf(tenant.tenant().value()))
                .filteredOn(row -> row.contains("determined"))
                .as("nothing joins the conversation to the case any more")
                .hasSize(1)
                .noneMatch(row -> row.contains(reference.toString()));
    }

    private void noticed(UUID reference, String code, Map<String, String> params) {
        new HeardFromCases(service, tenant.tenant().value())
                .hear("case.notice-for-reporter", Map.of("reference", reference, "code", code, "params", params));
    }

    private JsonNode own() {
        return tenant.json(tenant.get(tenant.memberToken(member), "/desks/" + tenant.desk() + "/notices"))
                .at("/notices");
    }

    private RestTestClient.ResponseSpec answer(int number, boolean yes) {
        return tenant.put(
                tenant.memberToken(member),
                "/desks/" + tenant.desk() + "/notices/" + number + "/answer",
                Map.of("yes", yes));
    }

    @Test
    void theRecordOfAWithdrawnConversationGoesWithIt() {
        propose(TEXT, 0).expectStatus().isOk();
        tenant.http()
                .delete()
                .uri("/desks/" + tenant.desk() + "/conversation")
                .headers(headers -> headers.setBearerAuth(tenant.memberToken(member)))
                .exchange()
                .expectStatus()
                .isNoContent();
        assertThat(new RowSecurity(servers.database("chat"))
                        .count(tenant.tenant().value(), "case_record"))
                .isZero();
    }

    private RestTestClient.ResponseSpec propose(String text, int known) {
        return tenant.put(
                tenant.responderToken(),
                "/conversations/" + conversation + "/record",
                Map.of("text", text, "version", known));
    }

    private RestTestClient.ResponseSpec report(int version) {
        return tenant.post(
                tenant.responderToken(),
                "/conversations/" + conversation + "/record/report",
                Map.of("version", version));
    }

    private RestTestClient.ResponseSpec consent(int version, boolean record, boolean report) {
        return tenant.put(
                tenant.memberToken(member),
                "/desks/" + tenant.desk() + "/record/consent",
                Map.of("version", version, "record", record, "report", report));
    }

    private RestTestClient.ResponseSpec correct(int version, String words) {
        return tenant.put(
                tenant.memberToken(member),
                "/desks/" + tenant.desk() + "/record/correction",
                Map.of("version", version, "text", words));
    }

    private JsonNode ofDesk() {
        return tenant.json(tenant.get(tenant.responderToken(), "/conversations/" + conversation + "/record"));
    }

    private RestTestClient.ResponseSpec takeKey(UUID reference, String of) {
        return tenant.post(
                TestTokens.service("case-service"), "/internal/records/" + reference + "/key", Map.of("tenant", of));
    }

    private RestTestClient.ResponseSpec kept(UUID reference) {
        return tenant.post(
                TestTokens.service("case-service"),
                "/internal/records/" + reference + "/kept",
                Map.of("tenant", tenant.tenant().value()));
    }

    private static String opened(String ciphertext, String key, UUID reference) throws Exception {
        byte[] bytes = Base64.getDecoder().decode(ciphertext);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(Base64.getDecoder().decode(key), "AES"),
                new GCMParameterSpec(128, Arrays.copyOf(bytes, 12)));
        cipher.updateAAD(("chat.record.v1/" + reference).getBytes(StandardCharsets.UTF_8));
        return new String(cipher.doFinal(bytes, 12, bytes.length - 12), StandardCharsets.UTF_8);
    }

    /** The data of the one event of this type and tenant. */
    private JsonNode published(String type) {
        return await().atMost(Duration.ofSeconds(20))
                .ignoreExceptions()
                .until(() -> read(type), found -> found.size() == 1)
                .getFirst();
    }

    private List<JsonNode> read(String type) {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers.kafkaBootstrapServers()),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            String topic = type.startsWith("notice.") ? "chat.notice.v1" : "chat.record.v1";
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> records = new java.util.ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofSeconds(1)).forEach(records::add);
            }
            return records.stream()
                    .filter(record -> new String(
                                    record.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8)
                            .equals(type))
                    .map(record -> new JsonMapper().readTree(record.value()))
                    .filter(data ->
                            data.get("tenant").asString().equals(tenant.tenant().value()))
                    .toList();
        }
    }
}
