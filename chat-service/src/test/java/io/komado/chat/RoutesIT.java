package io.komado.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.komado.chassis.actor.StaffId;
import io.komado.chassis.tenancy.Tenancy;
import io.komado.chassis.test.RowSecurity;
import io.komado.chassis.test.TestTokens;
import io.komado.chat.desks.DeskId;
import io.komado.chat.desks.DeskKind;
import io.komado.chat.desks.Desks;
import io.komado.chat.desks.messaging.HeardByDesks;
import io.komado.chat.policies.Policies;
import io.komado.chat.policies.Rules;
import io.komado.local.TestInfrastructure;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** R0-33, R0-36, R4-29, R4-33, R4-65, R4-66: several desks, a way around people, names before words, and who is not wanted any more. */
@ChatServiceIT
class RoutesIT {

    private static final String HIDDEN = "この窓口の人のことです。";

    private final ApplicationContext service;
    private final Desks desks;
    private final TransactionTemplate transaction;
    private final LocalDate today;
    private final int port;
    private final UUID member = UUID.randomUUID();

    @SuppressWarnings("NullAway.Init") // made anew before each test
    private ChatFixture tenant;

    @Autowired
    RoutesIT(
            ApplicationContext service,
            Desks desks,
            TransactionTemplate transaction,
            Clock clock,
            @LocalServerPort int port) {
        this.service = service;
        this.desks = desks;
        this.transaction = transaction;
        this.today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Tokyo"));
        this.port = port;
    }

    @BeforeEach
    void aTenant() {
        tenant = ChatFixture.create(desks, transaction, port);
    }

    @Test
    void whoeverIsGoneAroundFindsNothingOfItAnywhere() throws IOException {
        String token = tenant.memberToken(member);
        tenant.memberWrites(member, UUID.randomUUID(), "だれでも読めること")
                .expectStatus()
                .isCreated();
        String open = tenant.firstConversation();
        String route = tenant.json(choose(tenant.desk(), List.of(tenant.responder())))
                .at("/id")
                .asString();
        assertThat(tenant.json(choose(tenant.desk(), List.of(tenant.responder())))
                        .at("/id")
                        .asString())
                .isEqualTo(route);

        try (EventReader cut = EventReader.open(port, "/conversations/stream", tenant.responderToken(), "");
                EventReader other = EventReader.open(port, "/conversations/stream", tenant.colleagueToken(), "")) {
            cut.next();
            other.next();
            write(token, route, HIDDEN).expectStatus().isCreated();
            assertThat(other.nextMessage().data()).contains(HIDDEN);
            write(token, tenant.desk().toString(), "区切り").expectStatus().isCreated();
            EventReader.Event first = cut.nextMessage();
            assertThat(first.data()).contains("区切り").doesNotContain(HIDDEN);
        }
        String file = tenant.json(sendFile(token, route).expectStatus().isCreated())
                .at("/file/id")
                .asString();

        List<String> seen = everyLineOf(tenant.colleagueToken(), "");
        String hidden = seen.stream().filter(id -> !id.equals(open)).findFirst().orElseThrow();
        assertThat(everyLineOf(tenant.colleagueToken(), "&awaiting=true")).containsExactlyInAnyOrder(open, hidden);
        assertThat(everyLineOf(tenant.responderToken(), "")).containsExactly(open);
        assertThat(everyLineOf(tenant.responderToken(), "&awaiting=true")).containsExactly(open);

        String missing = UUID.randomUUID().toString();
        for (String path : List.of("", "/messages", "/files/" + file)) {
            assertThat(refusal(tenant.get(tenant.responderToken(), "/conversations/" + hidden + path), hidden))
                    .as(path)
                    .isEqualTo(
                            refusal(tenant.get(tenant.responderToken(), "/conversations/" + missing + path), missing));
            tenant.get(tenant.colleagueToken(), "/conversations/" + hidden + path)
                    .expectStatus()
                    .isOk();
        }
        assertThat(refusal(tenant.responderReplies(hidden, "返事"), hidden))
                .isEqualTo(refusal(tenant.responderReplies(missing, "返事"), missing));
        tenant.put(tenant.responderToken(), "/conversations/" + hidden + "/read", Map.of("upTo", 1))
                .expectStatus()
                .isNotFound();
        assertThat(tenant.json(tenant.get(tenant.colleagueToken(), "/conversations/" + hidden))
                        .at("/readers")
                        .valueStream()
                        .map(JsonNode::asString))
                .containsExactly(tenant.colleague().toString());
        assertThat(lineOf(route).at("/readers")).hasSize(1);

        Tenancy.run(
                tenant.tenant(),
                () -> transaction.executeWithoutResult(status -> service.getBean(JdbcClient.class)
                        .sql("delete from conversation where id = :id")
                        .param("id", UUID.fromString(hidden))
                        .update()));
        RowSecurity rows =
                new RowSecurity(service.getBean(TestInfrastructure.class).database("chat"));
        assertThat(rows.count(tenant.tenant().value(), "route_person"))
                .as("whom a member did not trust is forgotten with the conversation")
                .isZero();
    }

    @Test
    void whereNobodyIsLeftNothingIsBegunAndAnotherDeskIsThere() {
        DeskId outside = desk(DeskKind.EXTERNAL);
        appoint("desk-agent", "desk:" + outside);
        assertThat(deskOf(outside).at("/open").asBoolean())
                .as("appointed and not come yet")
                .isFalse();
        counted(outside, 1);
        RestTestClient.ResponseSpec all = choose(tenant.desk(), List.of(tenant.responder(), tenant.colleague()));
        assertThat(tenant.json(all.expectStatus().isEqualTo(422)).at("/type").asString())
                .endsWith(":nobody-left");
        assertThat(deskOf(outside).at("/open").asBoolean()).isTrue();
        RestTestClient.ResponseSpec stranger = choose(tenant.desk(), List.of(new StaffId(UUID.randomUUID())));
        assertThat(tenant.json(stranger.expectStatus().isEqualTo(422))
                        .at("/type")
                        .asString())
                .endsWith(":person-unknown");
    }

    @Test
    void anothersRouteIsAsIfItDidNotExist() {
        String route = tenant.json(choose(tenant.desk(), List.of(tenant.responder())))
                .at("/id")
                .asString();
        String stranger = tenant.memberToken(UUID.randomUUID());
        write(stranger, route, "よその道").expectStatus().isNotFound();
        tenant.get(stranger, "/desks/" + route + "/messages").expectStatus().isNotFound();
        tenant.get(stranger, "/desks/" + route + "/stream").expectStatus().isNotFound();
    }

    @Test
    void aDeskOpensWithTwoWhoReadOrOutsideWithOneAndNeverForNobody() {
        DeskId second = desk(DeskKind.CONSULT);
        appoint("counsellor", "desk:" + second);
        counted(second, 1);
        assertThat(deskOf(second).at("/open").asBoolean()).isFalse();
        JsonNode refused = tenant.json(write(
                        tenant.memberToken(member),
                        tenant.json(choose(second, List.of())).at("/id").asString(),
                        "早すぎること")
                .expectStatus()
                .isEqualTo(409));
        assertThat(refused.at("/type").asString()).endsWith(":desk-not-open");
        UUID grant = appoint("counsellor", "desk:" + second).grant();
        counted(second, 2);
        assertThat(deskOf(second).at("/open").asBoolean()).isTrue();
        hear("staff.role-ended", Map.of("grant", grant));
        counted(second, 1);
        assertThat(deskOf(second).at("/open").asBoolean()).as("live, with one").isTrue();

        tenant.memberWrites(member, UUID.randomUUID(), "読む人がいるとき")
                .expectStatus()
                .isCreated();
        Tenancy.run(
                tenant.tenant(),
                () -> transaction.executeWithoutResult(status -> desks.readers(tenant.desk(), today)
                        .forEach(person -> service.getBean(JdbcClient.class)
                                .sql("delete from desk_reader where staff_id = :person")
                                .param("person", person.value())
                                .update())));
        JsonNode unread = tenant.json(tenant.memberWrites(member, UUID.randomUUID(), "だれも読めないとき")
                .expectStatus()
                .isEqualTo(409));
        assertThat(unread.at("/type").asString()).endsWith(":desk-not-open");
    }

    @Test
    void whoComesLaterReadsWhatFollowsAndTheRestOnceTheCardWasSeen() throws IOException {
        String token = tenant.memberToken(member);
        tenant.memberWrites(member, UUID.randomUUID(), "まえのこと").expectStatus().isCreated();
        String file = tenant.json(sendFile(token, tenant.desk().toString()))
                .at("/file/id")
                .asString();
        String line = "/conversations/" + tenant.firstConversation();
        Appointed newcomer = appoint("responder", "tenant");
        tenant.memberWrites(member, UUID.randomUUID(), "あとのこと").expectStatus().isCreated();

        JsonNode before = tenant.json(tenant.get(newcomer.token(), line + "/messages"));
        assertThat(texts(before)).containsExactly("あとのこと");
        assertThat(before.at("/withheld").asBoolean()).isTrue();
        assertThat(before.at("/more").asBoolean()).isFalse();
        tenant.get(newcomer.token(), line + "/files/" + file).expectStatus().isNotFound();
        assertThat(texts(tenant.json(tenant.get(tenant.responderToken(), line + "/messages"))))
                .hasSize(3);
        JsonNode own = lineOf(tenant.desk().toString());
        assertThat(own.at("/cards").valueStream().map(JsonNode::asString))
                .containsExactly(newcomer.staff().toString());

        tenant.put(
                        token,
                        "/desks/" + tenant.desk() + "/cards",
                        Map.of("people", List.of(newcomer.staff().value())))
                .expectStatus()
                .isNoContent();
        JsonNode after = tenant.json(tenant.get(newcomer.token(), line + "/messages"));
        assertThat(texts(after)).hasSize(3);
        assertThat(after.at("/withheld").asBoolean()).isFalse();
        assertThat(lineOf(tenant.desk().toString()).at("/cards")).isEmpty();
        tenant.get(newcomer.token(), line + "/files/" + file).expectStatus().isOk();
    }

    @Test
    void olderTextOpensWithTheDaysWhenTheMemberDoesNotComeBack() {
        tenant.memberWrites(member, UUID.randomUUID(), "まえのこと").expectStatus().isCreated();
        String line = "/conversations/" + tenant.firstConversation();
        Appointed newcomer = appoint("responder", "tenant");
        assertThat(texts(tenant.json(tenant.get(newcomer.token(), line + "/messages"))))
                .isEmpty();
        Tenancy.run(
                tenant.tenant(),
                () -> transaction.executeWithoutResult(status -> service.getBean(JdbcClient.class)
                        .sql("update name_card set shown_from = :then")
                        .param("then", today.minusDays(3))
                        .update()));
        assertThat(texts(tenant.json(tenant.get(newcomer.token(), line + "/messages"))))
                .containsExactly("まえのこと");
    }

    @Test
    void asManyCounsellorsReadAsTheRulesInForceSayUnlessTheMemberWantsFewer(@Autowired Policies policies) {
        DeskId counselling = desk(DeskKind.CONSULT);
        for (int one = 0; one < 4; one++) {
            appoint("counsellor", "desk:" + counselling);
        }
        counted(counselling, 4);
        Tenancy.run(
                tenant.tenant(),
                () -> transaction.executeWithoutResult(status -> {
                    policies.keep(1, LocalDate.EPOCH, new Rules("school", 3, 24, 3, 1_095, 7, 5));
                    policies.keep(2, today.plusDays(1), new Rules("school", 4, 24, 3, 1_095, 7, 5));
                }));
        assertThat(tenant.json(tenant.get(tenant.memberToken(member), "/desks"))
                        .at("/desks")
                        .valueStream()
                        .map(desk -> desk.at("/counsellors").asInt()))
                .containsExactlyInAnyOrder(0, 3);
        assertThat(ids(tenant.json(choose(counselling, List.of())).at("/readers")))
                .as("R4-29")
                .hasSize(3);
        assertThat(ids(tenant.json(tenant.post(
                                tenant.memberToken(UUID.randomUUID()),
                                "/desks/" + counselling + "/routes",
                                Map.of("around", List.of(), "counsellors", 1)))
                        .at("/readers")))
                .hasSize(1);
    }

    @Test
    void twoCounsellorsReadByNameAndWhoIsLeftLosesItAtOnce() {
        DeskId counselling = desk(DeskKind.CONSULT);
        List<Appointed> all = List.of(
                appoint("counsellor", "tenant"),
                appoint("counsellor", "desk:" + counselling),
                appoint("counsellor", "desk:" + counselling));
        counted(counselling, 3);
        String token = tenant.memberToken(member);
        write(token, counselling.toString(), "名前のまえ").expectStatus().isEqualTo(409);
        JsonNode chosen = tenant.json(choose(counselling, List.of()));
        String route = chosen.at("/id").asString();
        Set<String> readers = ids(chosen.at("/readers"));
        assertThat(readers).hasSize(2);
        write(token, route, "二人に話すこと").expectStatus().isCreated();
        assertThat(all.stream()
                        .filter(one -> lists(one) == 1)
                        .map(one -> one.staff().toString()))
                .containsExactlyInAnyOrderElementsOf(readers);
        assertThat(everyLineOf(tenant.responderToken(), ""))
                .as("R0-33: a responder")
                .isEmpty();

        Appointed left = all.stream()
                .filter(one -> readers.contains(one.staff().toString()))
                .findFirst()
                .orElseThrow();
        String line = "/conversations/" + everyLineOf(left.token(), "").getFirst() + "/messages";
        UUID other = UUID.randomUUID();
        String otherRoute = tenant.json(tenant.post(
                        tenant.memberToken(other),
                        "/desks/" + counselling + "/routes",
                        Map.of(
                                "around",
                                all.stream()
                                        .filter(one -> !one.equals(left))
                                        .map(one -> one.staff().value())
                                        .toList())))
                .at("/id")
                .asString();
        try (EventReader stream = EventReader.open(port, "/conversations/stream", left.token(), "")) {
            assertThat(stream.next().name()).isEqualTo("hello");
            leave(token, route, left, 2).expectStatus().isNoContent();
            write(token, route, "もう聞かれたくないこと").expectStatus().isCreated();
            write(tenant.memberToken(other), otherRoute, "区切り").expectStatus().isCreated();
            assertThat(stream.nextMessage().data())
                    .as("R4-33: the open stream is cut too")
                    .contains("区切り");
        }
        tenant.get(left.token(), line).expectStatus().isNotFound();
        Set<String> now = ids(lineOf(route).at("/readers"));
        assertThat(now).hasSize(2).doesNotContain(left.staff().toString());
        assertThat(lineOf(route).at("/cards")).hasSize(1);

        Appointed second = all.stream()
                .filter(one -> now.contains(one.staff().toString()))
                .findFirst()
                .orElseThrow();
        leave(token, route, second, 1).expectStatus().isNoContent();
        Appointed last = all.stream()
                .filter(one ->
                        ids(lineOf(route).at("/readers")).contains(one.staff().toString()))
                .findFirst()
                .orElseThrow();
        assertThat(tenant.json(leave(token, route, last, 1).expectStatus().isEqualTo(422))
                        .at("/type")
                        .asString())
                .endsWith(":nobody-left");
        assertThat(lists(last)).as("what was refused changed nothing").isOne();
    }

    @Test
    void whereACounsellorsTermEndsAnotherTakesThePlaceWithACard() {
        DeskId counselling = desk(DeskKind.CONSULT);
        List<Appointed> two = List.of(appoint("counsellor", "tenant"), appoint("counsellor", "tenant"));
        counted(counselling, 2);
        String route = tenant.json(choose(counselling, List.of())).at("/id").asString();
        write(tenant.memberToken(member), route, "はじめの話").expectStatus().isCreated();
        Appointed next = appoint("counsellor", "tenant");
        assertThat(lists(next)).isZero();
        hear("staff.role-ended", Map.of("grant", two.getFirst().grant()));
        assertThat(lists(two.getFirst())).isEqualTo(-1);
        assertThat(lists(next)).isOne();
        assertThat(ids(lineOf(route).at("/cards"))).containsExactly(next.staff().toString());
        assertThat(texts(tenant.json(tenant.get(
                        next.token(),
                        "/conversations/" + everyLineOf(next.token(), "").getFirst() + "/messages"))))
                .isEmpty();
    }

    private record Appointed(UUID grant, StaffId staff, String token) {}

    private Appointed appoint(String role, String scope) {
        UUID grant = UUID.randomUUID();
        StaffId staff = new StaffId(UUID.randomUUID());
        hear(
                "staff.role-granted",
                Map.of(
                        "grant",
                        grant,
                        "staff",
                        staff.value(),
                        "role",
                        role,
                        "scope",
                        scope,
                        "from",
                        today.toString(),
                        "until",
                        today.plusYears(1).toString()));
        return new Appointed(grant, staff, TestTokens.staff(tenant.tenant().value(), staff.value(), role));
    }

    /** What identity-service tells once so many have really come. */
    private void counted(DeskId desk, int readers) {
        hear("desk.readers-counted", Map.of("desk", desk.value(), "readers", readers, "fallback", ""));
    }

    private DeskId desk(DeskKind kind) {
        DeskId desk = new DeskId(UUID.randomUUID());
        hear("desk.opened", Map.of("desk", desk.value(), "kind", kind.code()));
        return desk;
    }

    private void hear(String type, Map<String, Object> data) {
        new HeardByDesks(service, tenant.tenant().value()).hear(UUID.randomUUID(), type, data);
    }

    private RestTestClient.ResponseSpec choose(DeskId desk, List<StaffId> around) {
        return tenant.post(
                tenant.memberToken(member),
                "/desks/" + desk + "/routes",
                Map.of("around", around.stream().map(StaffId::value).toList()));
    }

    private RestTestClient.ResponseSpec leave(String token, String route, Appointed person, int counsellors) {
        return tenant.post(
                token,
                "/desks/" + route + "/leaving",
                Map.of("person", person.staff().value(), "counsellors", counsellors));
    }

    private RestTestClient.ResponseSpec write(String token, String route, String text) {
        return tenant.post(token, "/desks/" + route + "/messages", Map.of("clientId", UUID.randomUUID(), "text", text));
    }

    private RestTestClient.ResponseSpec sendFile(String token, String route) throws IOException {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", picture);
        return tenant.http()
                .post()
                .uri("/desks/" + route + "/files?clientId=" + UUID.randomUUID())
                .headers(headers -> headers.setBearerAuth(token))
                .body(picture.toByteArray())
                .exchange();
    }

    private JsonNode deskOf(DeskId desk) {
        return tenant.json(tenant.get(tenant.memberToken(member), "/desks"))
                .at("/desks")
                .valueStream()
                .filter(one -> one.at("/id").asString().equals(desk.toString()))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode lineOf(String route) {
        return tenant.json(tenant.get(tenant.memberToken(member), "/desks"))
                .at("/desks")
                .valueStream()
                .flatMap(desk -> desk.at("/lines").valueStream())
                .filter(one -> one.at("/id").asString().equals(route))
                .findFirst()
                .orElseThrow();
    }

    /** The ids of all lines of a reader's list, page by page. */
    private List<String> everyLineOf(String token, String filter) {
        Set<String> ids = new HashSet<>();
        String cursor = "";
        do {
            JsonNode page = tenant.json(tenant.get(
                    token, "/conversations?limit=1" + filter + (cursor.isEmpty() ? "" : "&cursor=" + cursor)));
            page.at("/conversations").forEach(line -> ids.add(line.at("/id").asString()));
            cursor = page.at("/next").asString("");
        } while (!cursor.isEmpty());
        return List.copyOf(ids);
    }

    /** How many lines this person's list has; -1 when there is no list for this person at all. */
    private int lists(Appointed person) {
        RestTestClient.ResponseSpec answer = tenant.get(person.token(), "/conversations");
        JsonNode body = tenant.json(answer);
        return body.has("conversations") ? body.at("/conversations").size() : -1;
    }

    private String refusal(RestTestClient.ResponseSpec answer, String id) {
        JsonNode body = tenant.json(answer.expectStatus().isNotFound());
        return body.toString().replace(id, "").replaceAll("\"trace\":\"[^\"]*\"", "");
    }

    private static List<String> texts(JsonNode page) {
        return page.at("/messages")
                .valueStream()
                .map(message -> message.at("/text").asString())
                .toList();
    }

    private static Set<String> ids(JsonNode list) {
        Set<String> ids = new HashSet<>();
        list.forEach(one -> ids.add(one.asString()));
        return ids;
    }
}
