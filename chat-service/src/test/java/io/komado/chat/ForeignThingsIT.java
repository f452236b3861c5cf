package io.komado.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.komado.chassis.actor.Who;
import io.komado.chassis.test.ForeignMatrix;
import io.komado.chassis.test.RowSecurity;
import io.komado.chassis.test.Things;
import io.komado.chat.desks.Desks;
import io.komado.local.TestInfrastructure;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** R0-09 and promise 6 of ARCHITECTURE, over every route with ids in it. */
@ChatServiceIT
class ForeignThingsIT {

    private static final String SAID = "よその相談です。";

    @LocalServerPort
    int port;

    @Test
    void anotherTenantsThingsAreAsIfTheyDidNotExist(
            @Autowired Desks desks,
            @Autowired TransactionTemplate transaction,
            @Autowired TestInfrastructure servers,
            @Autowired JdbcClient jdbc)
            throws IOException {
        ChatFixture theirs = ChatFixture.create(desks, transaction, port);
        ChatFixture ours = ChatFixture.create(desks, transaction, port);
        ours.memberWrites(UUID.randomUUID(), UUID.randomUUID(), "うちの相談です。");
        UUID theirMessage = UUID.randomUUID();
        String liveCursor;
        try (EventReader stream = EventReader.open(port, "/conversations/stream", theirs.responderToken(), "")) {
            stream.next();
            theirs.memberWrites(UUID.randomUUID(), theirMessage, SAID);
            liveCursor = stream.nextMessage().id();
        }
        theirs.memberWrites(UUID.randomUUID(), UUID.randomUUID(), SAID);
        String theirFile = sentFile(theirs);
        String ourFile = sentFile(ours);
        String theirFarewell = farewell(theirs);
        String ourFarewell = farewell(ours);
        String theirProposal = proposal(theirs);
        String ourProposal = proposal(ours);
        await().atMost(Duration.ofSeconds(10)).until(() -> isAtRest(theirs));
        String listCursor = theirs.json(theirs.get(theirs.responderToken(), "/conversations?limit=1"))
                .at("/next")
                .asString();

        UUID theirNote = UUID.randomUUID();
        theirs.put(theirs.memberToken(UUID.randomUUID()), "/notes/" + theirNote, Map.of("text", SAID))
                .expectStatus()
                .isNoContent();
        UUID theirMember = UUID.randomUUID();
        theirs.memberWrites(theirMember, UUID.randomUUID(), SAID);
        String theirPhrase = theirs.json(
                        theirs.post(theirs.memberToken(theirMember), "/desks/" + theirs.desk() + "/phrase", Map.of()))
                .at("/phrase")
                .asString();
        UUID theirTemplate = UUID.randomUUID();
        theirs.put(
                        theirs.responderToken(),
                        "/desks/" + theirs.desk() + "/templates/" + theirTemplate,
                        Map.of("title", SAID, "japanese", SAID, "english", ""))
                .expectStatus()
                .isNoContent();
        Things things = Things.seenFrom(ours.tenant().value())
                .token(Who.MEMBER, ours.memberToken(UUID.randomUUID()))
                .token(Who.RESPONDER, ours.responderToken())
                .foreign("desk", theirs.desk().value(), ours.desk().value())
                .foreign("id", UUID.fromString(theirs.firstConversation()), UUID.fromString(ours.firstConversation()))
                .foreign("clientId", theirMessage.toString(), ForeignThingsIT::anyId, ForeignThingsIT::anyId)
                .foreign("file", UUID.fromString(theirFile), UUID.fromString(ourFile))
                .foreign("farewell", UUID.fromString(theirFarewell), UUID.fromString(ourFarewell))
                .foreign("proposal", UUID.fromString(theirProposal), UUID.fromString(ourProposal))
                .foreign("cursor", listCursor, () -> neighbourOf(listCursor), () -> "")
                .foreign("Last-Event-ID", liveCursor, ForeignThingsIT::anyId, ForeignThingsIT::anyId)
                .foreign("around", theirs.responder().value(), ours.responder().value())
                .foreign("person", theirs.responder().value(), ours.responder().value())
                .foreign("people", theirs.responder().value(), ours.responder().value())
                .foreign("note", theirNote, UUID.randomUUID())
                .foreign("template", theirTemplate, UUID.randomUUID())
                .harmless("title", () -> "はじめの返事")
                .harmless("japanese", () -> "ありがとう")
                .harmless("english", () -> "Thank you")
                .foreign("phrase", theirPhrase, () -> "いぬ ねこ とり うま さる かめ", () -> "そら うみ やま かわ はな ゆき")
                .foreign(
                        "earlier",
                        UUID.fromString(theirs.firstConversation()),
                        UUID.fromString(ours.firstConversation()))
                .harmless("language", () -> "ja")
                .harmless("welcomeJa", () -> "ようこそ")
                .harmless("welcomeEn", () -> "Welcome")
                .harmless("hoursJa", () -> "平日")
                .harmless("hoursEn", () -> "Weekdays")
                .harmless("text", () -> "ひとこと")
                .harmless("reference", () -> UUID.randomUUID().toString())
                .harmless("number", () -> "1")
                .harmless("kind", () -> "hold")
                .harmless("words", () -> "照会があったため")
                .harmless("days", () -> "7")
                .harmless("until", () -> "2027-03-31")
                .onlyTheirs(SAID);
        RowSecurity rows = new RowSecurity(servers.database("chat"));
        String tenant = theirs.tenant().value();
        theirs.nothingHappensByItself(transaction, jdbc);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> rows.count(tenant, "nickname_wanted where tenant_id = '" + tenant + "'") == 0);
        assertThat(rows.rowsOf(tenant)).isNotEmpty();
        assertThat(ForeignMatrix.findings("chat", port, things, () -> rows.rowsOf(tenant)))
                .isEmpty();
    }

    /** The id of a file that a member has sent. */
    private static String sentFile(ChatFixture tenant) throws IOException {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", picture);
        return tenant.json(tenant.http()
                        .post()
                        .uri("/desks/" + tenant.desk() + "/files?clientId=" + UUID.randomUUID())
                        .headers(headers -> headers.setBearerAuth(tenant.memberToken(UUID.randomUUID())))
                        .body(picture.toByteArray())
                        .exchange())
                .at("/file/id")
                .asString();
    }

    /** A conversation that the desk has deleted and whose member can still read it. */
    private static String farewell(ChatFixture tenant) {
        UUID member = UUID.randomUUID();
        Set<String> before = conversations(tenant);
        tenant.memberWrites(member, UUID.randomUUID(), SAID);
        String going = conversations(tenant).stream()
                .filter(id -> !before.contains(id))
                .findFirst()
                .orElseThrow();
        tenant.http()
                .delete()
                .uri("/conversations/" + going)
                .headers(headers -> headers.setBearerAuth(tenant.responderToken()))
                .exchange()
                .expectStatus()
                .isOk();
        return tenant.json(tenant.get(tenant.memberToken(member), "/farewells"))
                .at("/farewells/0/id")
                .asString();
    }

    private static Set<String> conversations(ChatFixture tenant) {
        return tenant.json(tenant.get(tenant.responderToken(), "/conversations"))
                .at("/conversations")
                .valueStream()
                .map(line -> line.get("id").asString())
                .collect(Collectors.toSet());
    }

    /** A hold that waits for a second person. */
    private static String proposal(ChatFixture tenant) {
        return tenant.json(tenant.post(
                        tenant.responderToken(),
                        "/conversations/" + tenant.firstConversation() + "/proposals",
                        Map.of("kind", "hold", "words", SAID, "until", "2027-03-31")))
                .get("id")
                .asString();
    }

    /** Once every line has its nickname, nothing goes on behind the scenes. */
    private static boolean isAtRest(ChatFixture tenant) {
        JsonNode lines = tenant.json(tenant.get(tenant.responderToken(), "/conversations"));
        return lines.at("/conversations").valueStream().allMatch(line -> line.hasNonNull("nickname"));
    }

    private static String anyId() {
        return UUID.randomUUID().toString();
    }

    /** A place in a list beside this one, with no line of anybody's between the two. */
    private static String neighbourOf(String cursor) {
        return cursor.substring(0, cursor.length() - 1) + (cursor.endsWith("0") ? "1" : "0");
    }
}
