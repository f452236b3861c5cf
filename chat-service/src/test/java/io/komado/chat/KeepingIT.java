package io.komado.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.komado.chassis.actor.StaffId;
import io.komado.chassis.tenancy.Tenancy;
import io.komado.chassis.test.RowSecurity;
import io.komado.chassis.test.TestTokens;
import io.komado.chat.desks.Desks;
import io.komado.chat.keeping.CaseTies;
import io.komado.chat.policies.Policies;
import io.komado.chat.policies.Rules;
import io.komado.local.TestInfrastructure;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** R0-11, R0-12: how a conversation is kept and how it ends, by each of those who can end it. */
@ChatServiceIT
class KeepingIT {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @LocalServerPort
    int port;

    private final Desks desks;
    private final Policies policies;
    private final CaseTies ties;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final RowSecurity rows;
    private final UUID member = UUID.randomUUID();
    private final StaffId colleague = new StaffId(UUID.randomUUID());

    @SuppressWarnings("NullAway.Init") // made anew before each test
    private ChatFixture tenant;

    @SuppressWarnings("NullAway.Init") // made anew before each test
    private String conversation;

    @Autowired
    KeepingIT(
            Desks desks,
            Policies policies,
            CaseTies ties,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            Clock clock,
            TestInfrastructure servers) {
        this.desks = desks;
        this.policies = policies;
        this.ties = ties;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
        this.rows = new RowSecurity(servers.database("chat"));
    }

    @BeforeEach
    void aConversation() {
        tenant = ChatFixture.create(desks, transaction, port);
        inTenant(() -> desks.addReader(ChatFixture.reader(colleague)));
        write("ここだけの話です。");
        conversation = tenant.firstConversation();
        tenant.responderReplies(conversation, "読みました。").expectStatus().isCreated();
        await().until(() -> rows.count(code(), "nickname_wanted") == 0);
    }

    @Test
    void whatADeskDeletesIsGoneFromItsScreensAtOnceAndItsMemberReadsOnUntilTheDay() {
        try (EventReader stream = EventReader.open(port, "/conversations/stream", tenant.responderToken(), "")) {
            assertThat(stream.next().name()).isEqualTo("hello");
            JsonNode outlook = tenant.json(staff("/conversations/" + conversation + "/keeping"));
            assertThat(outlook.get("destroyedOn").asString())
                    .isEqualTo(today().plusDays(7).toString());
            deleteByDesk().expectStatus().isOk();
            assertThat(stream.nextMessage().name()).isEqualTo("reload");
        }
        assertThat(list()).isEmpty();
        staff("/conversations/" + conversation).expectStatus().isNotFound();
        staff("/conversations/" + conversation + "/messages").expectStatus().isNotFound();
        tenant.responderReplies(conversation, "もう届かない返事").expectStatus().isNotFound();
        deleteByDesk().expectStatus().isNotFound();

        assertThat(own("/desks/" + tenant.desk() + "/messages").at("/messages")).isEmpty();
        JsonNode farewell = own("/farewells").at("/farewells/0");
        assertThat(farewell.get("cause").asString()).isEqualTo("desk");
        assertThat(farewell.get("dueOn").asString())
                .isEqualTo(today().plusDays(7).toString());
        String path = "/farewells/" + farewell.get("id").asString();
        assertThat(own(path + "/messages").at("/messages/0/text").asString()).isEqualTo("ここだけの話です。");
        tenant.get(tenant.memberToken(UUID.randomUUID()), path + "/messages")
                .expectStatus()
                .isNotFound();

        write("もう一度、話します。");
        assertThat(list()).hasSize(1);
        assertThat(tenant.firstConversation()).isNotEqualTo(conversation);

        delete(tenant.memberToken(member), path).expectStatus().isNoContent();
        assertThat(own("/farewells").at("/farewells")).isEmpty();
        nothingIsLeft();
        assertThat(list()).hasSize(1);
    }

    @Test
    void withoutADelayTheKeysGoWithTheDeed() {
        inTenant(() -> policies.keep(1, LocalDate.EPOCH, new Rules("school", 2, 24, 3, 30, 0, 5)));
        deleteByDesk().expectStatus().isOk();
        assertThat(own("/farewells").at("/farewells")).isEmpty();
        nothingIsLeft();
    }

    @Test
    void deletingAllTakesWhatWasShownAndLeavesWhatIsHeld() {
        tenant.memberWrites(UUID.randomUUID(), UUID.randomUUID(), "ほかの人の話")
                .expectStatus()
                .isCreated();
        tenant.memberWrites(UUID.randomUUID(), UUID.randomUUID(), "もうひとりの話")
                .expectStatus()
                .isCreated();
        hold(today().plusDays(30));
        JsonNode outlook = tenant.json(staff("/conversations/deletions?desk=" + tenant.desk()));
        assertThat(outlook.get("conversations").asInt()).isEqualTo(2);
        assertThat(outlook.get("kept").asInt()).isOne();
        deleteAll(3).expectStatus().isEqualTo(409);
        assertThat(list()).hasSize(3);
        deleteAll(2).expectStatus().isOk();
        assertThat(list()).hasSize(1);
        assertThat(tenant.firstConversation()).isEqualTo(conversation);
    }

    @Test
    void whatAMemberWithdrawsIsDestroyedAtOnce() {
        delete(tenant.memberToken(member), "/desks/" + tenant.desk() + "/conversation")
                .expectStatus()
                .isNoContent();
        assertThat(list()).isEmpty();
        assertThat(own("/farewells").at("/farewells")).isEmpty();
        nothingIsLeft();
        delete(tenant.memberToken(member), "/desks/" + tenant.desk() + "/conversation")
                .expectStatus()
                .isNotFound();
    }

    @Test
    void aHoldTakesTwoPeopleAndBlocksEveryDeletion() {
        String proposals = "/conversations/" + conversation + "/proposals";
        tenant.post(tenant.responderToken(), proposals, Map.of("kind", "hold", "words", "警察からの照会"))
                .expectStatus()
                .isEqualTo(422);
        String id = hold(today().plusDays(30));
        tenant.post(tenant.responderToken(), proposals + "/" + id + "/confirmation", Map.of())
                .expectStatus()
                .isEqualTo(409);
        deleteByDesk()
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:problem:chat:conversation-held");
        delete(tenant.memberToken(member), "/desks/" + tenant.desk() + "/conversation")
                .expectStatus()
                .isEqualTo(409);
        assertThat(own("/desks/" + tenant.desk() + "/keeping").get("heldUntil").asString())
                .isEqualTo(today().plusDays(30).toString());
        letTheTermEnd(today());
        await().untilAsserted(
                        () -> assertThat(rows.count(code(), "timer where kind = 'conversation.term' and due > now()"))
                                .isOne());
        assertThat(list()).hasSize(1);
    }

    @Test
    void whatACaseRestsOnIsKeptUntilTheCaseLetsGo() {
        UUID reference = UUID.randomUUID();
        inTenant(() ->
                ties.tie(reference, new io.komado.chat.conversations.ConversationId(UUID.fromString(conversation))));
        deleteByDesk().expectStatus().isEqualTo(409);
        delete(tenant.memberToken(member), "/desks/" + tenant.desk() + "/conversation")
                .expectStatus()
                .isNoContent();
        assertThat(list()).isEmpty();
        JsonNode farewell = own("/farewells").at("/farewells/0");
        assertThat(farewell.hasNonNull("dueOn")).isFalse();
        delete(tenant.memberToken(member), "/farewells/" + farewell.get("id").asString())
                .expectStatus()
                .isEqualTo(409);
        inTenant(() -> ties.release(reference));
        nothingIsLeft();
    }

    @Test
    void aTermIsAnnouncedTwoWeeksBeforeAndThenEnds() {
        letTheTermEnd(today().minusDays(1_085));
        await().untilAsserted(() -> assertThat(own("/desks/" + tenant.desk() + "/keeping")
                        .get("announced")
                        .asBoolean())
                .isTrue());
        assertThat(list()).hasSize(1);
        inTenant(() -> {
            jdbc.sql("update term_announced set announced_on = :day")
                    .param("day", today().minusDays(14))
                    .update();
        });
        letTheTermEnd(today().minusDays(1_096));
        nothingIsLeft();
        assertThat(list()).isEmpty();
    }

    /** A hold that two people have decided on; the proposal's id. */
    private String hold(LocalDate until) {
        String proposals = "/conversations/" + conversation + "/proposals";
        String id = tenant.json(tenant.post(
                        tenant.responderToken(),
                        proposals,
                        Map.of("kind", "hold", "words", "警察からの照会", "until", until.toString())))
                .get("id")
                .asString();
        tenant.post(tenant.responderToken(), proposals + "/" + id + "/confirmation", Map.of())
                .expectStatus()
                .isForbidden();
        String other = TestTokens.staff(code(), colleague.value(), "responder");
        assertThat(tenant.json(tenant.get(other, proposals))
                        .at("/proposals/0/words")
                        .asString())
                .isEqualTo("警察からの照会");
        tenant.post(other, proposals + "/" + id + "/confirmation", Map.of())
                .expectStatus()
                .isOk();
        return id;
    }

    private void letTheTermEnd(LocalDate lastDay) {
        inTenant(() -> {
            jdbc.sql("update conversation set last_hour = :hour where id = :id")
                    .param("hour", lastDay.atStartOfDay(TOKYO).toOffsetDateTime())
                    .param("id", UUID.fromString(conversation))
                    .update();
            jdbc.sql("update timer set due = now() where kind = 'conversation.term' and reference = :id")
                    .param("id", conversation)
                    .update();
        });
    }

    private void nothingIsLeft() {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(rows.rowsOf(code()).stream().filter(row -> row.contains(conversation)))
                        .isEmpty());
    }

    private RestTestClient.ResponseSpec deleteByDesk() {
        return delete(tenant.responderToken(), "/conversations/" + conversation);
    }

    private RestTestClient.ResponseSpec deleteAll(int expected) {
        return tenant.post(
                tenant.responderToken(),
                "/conversations/deletions",
                Map.of("desk", tenant.desk().value(), "conversations", expected));
    }

    private RestTestClient.ResponseSpec delete(String token, String path) {
        return tenant.http()
                .delete()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(token))
                .exchange();
    }

    private RestTestClient.ResponseSpec staff(String path) {
        return tenant.get(tenant.responderToken(), path);
    }

    private JsonNode list() {
        return tenant.json(staff("/conversations")).at("/conversations");
    }

    private JsonNode own(String path) {
        return tenant.json(tenant.get(tenant.memberToken(member), path));
    }

    private void write(String text) {
        tenant.memberWrites(member, UUID.randomUUID(), text).expectStatus().isCreated();
    }

    private void inTenant(Runnable work) {
        Tenancy.run(tenant.tenant(), () -> transaction.executeWithoutResult(status -> work.run()));
    }

    private String code() {
        return tenant.tenant().value();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), TOKYO);
    }
}
