package io.komado.chat;

import io.komado.chassis.actor.StaffId;
import io.komado.chassis.tenancy.Tenancy;
import io.komado.chassis.tenancy.TenantId;
import io.komado.chassis.test.TestTokens;
import io.komado.chat.desks.DeskId;
import io.komado.chat.desks.DeskKind;
import io.komado.chat.desks.DeskReader;
import io.komado.chat.desks.Desks;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** A tenant with a live desk, a responder and a colleague, and the ways to speak as its people. */
record ChatFixture(TenantId tenant, DeskId desk, StaffId responder, StaffId colleague, RestTestClient http) {

    static ChatFixture create(Desks desks, TransactionTemplate transaction, int port) {
        TenantId tenant = new TenantId(ThreadLocalRandom.current()
                .ints(5, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString());
        DeskId desk = new DeskId(UUID.randomUUID());
        StaffId responder = new StaffId(UUID.randomUUID());
        StaffId colleague = new StaffId(UUID.randomUUID());
        Tenancy.run(
                tenant,
                () -> transaction.executeWithoutResult(status -> {
                    desks.open(desk, DeskKind.REPORT);
                    desks.addReader(reader(responder));
                    desks.addReader(reader(colleague));
                    desks.counted(desk, 2, null);
                }));
        return new ChatFixture(
                tenant,
                desk,
                responder,
                colleague,
                RestTestClient.bindToServer()
                        .baseUrl("http://127.0.0.1:" + port)
                        .build());
    }

    /** Someone who may read at every desk for reports of the tenant for a long time. */
    static DeskReader reader(StaffId staff) {
        return new DeskReader(
                UUID.randomUUID(),
                staff,
                null,
                Set.of(DeskKind.REPORT),
                LocalDate.EPOCH,
                LocalDate.EPOCH.plusYears(1_000));
    }

    /** Puts off all that is due by itself, so that whatever changes was changed by somebody. */
    void nothingHappensByItself(TransactionTemplate transaction, JdbcClient jdbc) {
        Tenancy.run(
                tenant,
                () -> transaction.executeWithoutResult(
                        status -> jdbc.sql("update timer set due = due + interval '10 years'")
                                .update()));
    }

    String memberToken(UUID member) {
        return TestTokens.member(tenant.value(), member);
    }

    String responderToken() {
        return TestTokens.staff(tenant.value(), responder.value(), "responder");
    }

    String colleagueToken() {
        return TestTokens.staff(tenant.value(), colleague.value(), "responder");
    }

    RestTestClient.ResponseSpec get(String token, String path) {
        return http.get()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(token))
                .exchange();
    }

    RestTestClient.ResponseSpec post(String token, String path, Object body) {
        return http.post()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(token))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    RestTestClient.ResponseSpec put(String token, String path, Object body) {
        return http.put()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(token))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    RestTestClient.ResponseSpec memberWrites(UUID member, UUID clientId, String text) {
        return post(memberToken(member), "/desks/" + desk + "/messages", Map.of("clientId", clientId, "text", text));
    }

    RestTestClient.ResponseSpec responderReplies(String conversation, String text) {
        return post(
                responderToken(),
                "/conversations/" + conversation + "/messages",
                Map.of("clientId", UUID.randomUUID(), "text", text));
    }

    /** The id of the conversation at the top of the desk's list. */
    String firstConversation() {
        return json(get(responderToken(), "/conversations"))
                .at("/conversations/0/id")
                .asString();
    }

    JsonNode json(RestTestClient.ResponseSpec response) {
        return Optional.ofNullable(
                        response.expectBody(JsonNode.class).returnResult().getResponseBody())
                .orElseThrow();
    }
}
