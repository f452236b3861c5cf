package io.komado.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.komado.chassis.tenancy.Tenancy;
import io.komado.chassis.tenancy.TenantId;
import io.komado.chassis.test.RoutesByNickname;
import io.komado.chassis.test.TestTokens;
import io.komado.local.TestInfrastructure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(ProvisioningUnderTest.class)
class ProvisioningIT {

    private static final Pattern PASSWORD = Pattern.compile("(?m)^[0-9a-z]{4}(-[0-9a-z]{4}){3}$");
    private static final String WITHOUT_KEY = "";

    private final IdentityOnTheWire identity;
    private final TestInfrastructure servers;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final ApplicationContext service;
    private final int port;
    private final String operatorToken;
    private final Browser operator;

    @Autowired
    ProvisioningIT(
            IdentityOnTheWire identity,
            TestInfrastructure servers,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            ApplicationContext service,
            @LocalServerPort int port) {
        this.identity = identity;
        this.servers = servers;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.service = service;
        this.port = port;
        this.operatorToken = TestTokens.operator(UUID.randomUUID());
        this.operator = new Browser(port, operatorToken);
    }

    @AfterEach
    void identityWorksAgain() {
        identity.failAfter(Integer.MAX_VALUE);
        identity.refuseRemoval(false);
        identity.waitAt(new CountDownLatch(0));
    }

    @Test
    void fromAnOrganisationsNameToLettersThatWork() throws IOException {
        String tenant = foundTenant("北みさき学園", "school", 200);
        assertThat(tenant).matches("[a-z0-9]{5}");
        assertThat(listed(tenant).get("letters").asString()).isEqualTo("none");

        Browser.Answer placed = operator.post(orders(tenant), "{\"headcount\":30,\"language\":\"ja\"}");
        assertThat(placed.status()).isEqualTo(202);
        assertThat(placed.json().get("letters").asInt()).isEqualTo(32);
        String key = placed.json().get("key").asString();
        String order = placed.json().get("id").asString();
        JsonNode ready = awaitStatus(tenant, order, "ready");
        assertThat(ready.get("made").asInt()).isEqualTo(32);
        assertThat(ready.has("key")).isFalse();
        assertThat(ready.has("distributionBegan")).isFalse();

        assertThat(fetch(tenant, order, WITHOUT_KEY).problem()).isEqualTo("wrong-kit-key");
        assertThat(fetch(tenant, order, "A".repeat(43)).status()).isEqualTo(403);

        Browser.Answer fetched = fetch(tenant, order, key);
        assertThat(fetched.status()).isEqualTo(200);
        assertThat(fetched.response().headers().firstValue("content-type")).hasValue("application/pdf");
        assertThat(fetched.response().headers().firstValue("cache-control")).hasValue("no-store");
        assertThat(fetched.response().headers().firstValueAsLong("content-length"))
                .hasValue(fetched.bytes().length);
        assertThat(passwordsIn(fetched.bytes())).containsExactlyInAnyOrderElementsOf(identity.issued(order));

        assertThat(fetch(tenant, order, key).problem()).isEqualTo("letters-fetched");
        assertThat(fetch(tenant, order, key).status()).isEqualTo(410);
        assertThat(chunks(tenant)).isZero();
        for (int i = 0; i < 2; i++) {
            Browser.Answer guide = operator.get(orders(tenant) + "/" + order + "/guide");
            assertThat(guide.status()).isEqualTo(200);
            assertThat(textOf(guide.bytes())).contains("32通", "北みさき学園", "komado.example/desk/");
        }

        Browser responder = new Browser(port, TestTokens.staff(tenant, UUID.randomUUID(), "responder"));
        assertThat(responder.get("/tenant").json().get("name").asString()).isEqualTo("北みさき学園");
        JsonNode kit = responder.get("/kits").json().get("kits").get(0);
        assertThat(kit.get("id").asString()).isEqualTo(order);
        assertThat(kit.get("status").asString()).isEqualTo("handed-over");
        assertThat(kit.has("distributionBegan")).isFalse();
        Browser.Answer tooEarly = responder.post("/kits/" + order + "/distribution", "{}");
        assertThat(tooEarly.status()).isEqualTo(409);
        assertThat(tooEarly.problem()).isEqualTo("checklist-incomplete");
        assertThat(identity.validUntil()).doesNotContainKey(order);
        Preparations.complete(service, responder, tenant);
        Instant before = Instant.now();
        Browser.Answer begun = responder.post("/kits/" + order + "/distribution", "{}");
        assertThat(begun.status()).isEqualTo(200);
        assertThat(Instant.ofEpochSecond(
                        Objects.requireNonNull(identity.validUntil().get(order))))
                .isBetween(
                        before.plus(Duration.ofDays(60)).minusSeconds(2),
                        Instant.now().plus(Duration.ofDays(60)));
        assertThat(responder.post("/kits/" + order + "/distribution", "{}").json())
                .isEqualTo(begun.json());
        assertThat(operator.delete(orders(tenant) + "/" + order).problem()).isEqualTo("distribution-began");
        assertThat(listed(tenant).get("letters").asString()).isEqualTo("distributing");
    }

    /** R0-03: companies have employees and managers where schools have pupils. */
    @Test
    void printsEnglishLettersForACompany() throws IOException {
        String tenant = foundTenant("Tsubaki Works", "company", 50);
        Browser.Answer placed = operator.post(orders(tenant), "{\"headcount\":5,\"language\":\"en\"}");
        String order = placed.json().get("id").asString();
        awaitStatus(tenant, order, "ready");
        byte[] letters =
                fetch(tenant, order, placed.json().get("key").asString()).bytes();
        assertThat(textOf(letters)).contains("Neither your company nor Komado", "Tsubaki Works");
        assertThat(passwordsIn(letters)).hasSize(7);
    }

    /** R0-17, TH-07: 210 letters; under independence |rho| passes 0.35 less than once in a million. The control is the issuer's own order. */
    @Test
    void theOrderOfPrintingTellsNothingOfTheOrderOfCreation() throws IOException {
        String tenant = foundTenant("北みさき学園", "school", 500);
        Browser.Answer placed = operator.post(orders(tenant), "{\"headcount\":200,\"language\":\"ja\"}");
        String order = placed.json().get("id").asString();
        awaitStatus(tenant, order, "ready");
        List<String> printed = passwordsIn(
                fetch(tenant, order, placed.json().get("key").asString()).bytes());
        List<String> created = identity.issued(order);
        assertThat(rankCorrelation(created, created)).isEqualTo(1);
        assertThat(Math.abs(rankCorrelation(created, printed))).isLessThan(0.35);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"headcount":0,"language":"ja"}                         | 422 | headcount-too-small | /headcount
            {"headcount":-3,"language":"ja"}                        | 422 | headcount-too-small | /headcount
            {"headcount":4,"language":"ja"}                         | 422 | headcount-too-small | /headcount
            {"headcount":101,"language":"ja"}                       | 422 | headcount-exceeded  | /headcount
            {"headcount":2147483647,"language":"ja"}                | 422 | headcount-exceeded  | /headcount
            {"headcount":"many","language":"ja"}                    | 422 | invalid-fields      | /headcount
            {"headcount":30}                                        | 422 | invalid-fields      | /language
            {"language":"ja"}                                       | 422 | invalid-fields      | /headcount
            {"headcount":30,"language":"fr"}                        | 422 | invalid-fields      | /language
            {"headcount":30,"language":"ja","names":["Yamada"]}     | 422 | unknown-property    |
            {"headcount":30,"language":"ja","department":"sales"}   | 422 | unknown-property    |
            {"headcount":30,                                        | 400 | malformed-json      |
            """)
    void anOrderHoldsAHeadcountAndALanguageAndNothingElse(
            String request, int status, String problem, @org.jspecify.annotations.Nullable String pointer) {
        String tenant = foundTenant("北みさき学園", "school", 100);
        Browser.Answer answer = operator.post(orders(tenant), request);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.problem()).isEqualTo(problem);
        assertThat(answer.toString()).doesNotContain("Yamada");
        if (pointer != null) {
            assertThat(answer.json().get("errors").get(0).get("pointer").asString())
                    .isEqualTo(pointer);
        }
        assertThat(operator.get(orders(tenant)).json().get("orders")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"name":" ","kind":"school","headcountLimit":50,"languages":["ja"]}      | name-blank
            {"name":"🌸学園","kind":"school","headcountLimit":50,"languages":["ja"]}  | name-unprintable
            {"name":"学園","kind":"school","headcountLimit":4,"languages":["ja"]}     | headcount-too-small
            {"name":"学園","kind":"club","headcountLimit":50,"languages":["ja"]}      | invalid-fields
            {"name":"学園","kind":"school","headcountLimit":50,"languages":[]}        | invalid-fields
            {"name":"学園","kind":"school","headcountLimit":50,"languages":["ja"],"x":1} | unknown-property
            """)
    void aTenantThatCannotStandOnALetterIsRefused(String request, String problem) {
        Browser.Answer answer = operator.post("/tenants", request);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo(problem);
    }

    @Test
    void twoOrdersTogetherDoNotPassTheLimit() {
        String tenant = foundTenant("北みさき学園", "school", 40);
        String first = order(tenant, 30);
        awaitStatus(tenant, first, "ready");
        assertThat(operator.post(orders(tenant), "{\"headcount\":11,\"language\":\"ja\"}")
                        .problem())
                .isEqualTo("headcount-exceeded");
        assertThat(operator.delete(orders(tenant) + "/" + first).status()).isEqualTo(204);
        assertThat(operator.post(orders(tenant), "{\"headcount\":40,\"language\":\"ja\"}")
                        .status())
                .isEqualTo(202);
    }

    @Test
    void onlyOneOrderOfATenantIsMadeAtATimeAndItsLettersWaitUntilItIs() {
        String tenant = foundTenant("北みさき学園", "school", 100);
        CountDownLatch latch = new CountDownLatch(1);
        identity.waitAt(latch);
        Browser.Answer placed = operator.post(orders(tenant), "{\"headcount\":30,\"language\":\"ja\"}");
        String order = placed.json().get("id").asString();
        assertThat(operator.post(orders(tenant), "{\"headcount\":5,\"language\":\"ja\"}")
                        .problem())
                .isEqualTo("order-running");
        assertThat(fetch(tenant, order, placed.json().get("key").asString()).problem())
                .isEqualTo("letters-not-ready");
        latch.countDown();
        awaitStatus(tenant, order, "ready");
    }

    @Test
    void anOrderThatBreaksOffLeavesNoAccountEvenWhenRemovingFailsAtFirst() {
        String tenant = foundTenant("北みさき学園", "school", 500);
        identity.failAfter(2);
        identity.refuseRemoval(true);
        String order = order(tenant, 300);
        awaitStatus(tenant, order, "failed");
        assertThat(identity.removed()).doesNotContain(order);
        identity.refuseRemoval(false);
        await().atMost(Duration.ofSeconds(10)).until(() -> identity.removed().contains(order));
        assertThat(chunks(tenant)).isZero();
        await().atMost(Duration.ofSeconds(10)).until(() -> openWork(tenant) == 0);
    }

    @Test
    void anOrderWhoseServiceDiedFailsAndLeavesNoAccount() {
        String tenant = foundTenant("北みさき学園", "school", 500);
        UUID order = UUID.randomUUID();
        inTenant(tenant, () -> jdbc.sql("""
                        insert into letter_order (id, headcount, spare, language, status, ordered_at, leased_until)
                        values (:id, 30, 2, 'ja', 'making', now(), now() - interval '1 second')
                        """).param("id", order).update());
        awaitStatus(tenant, order.toString(), "failed");
        await().atMost(Duration.ofSeconds(10)).until(() -> identity.removed().contains(order.toString()));
        assertThat(operator.post(orders(tenant), "{\"headcount\":30,\"language\":\"ja\"}")
                        .status())
                .isEqualTo(202);
    }

    @Test
    void anOrderTakenBackWhileItIsMadeLeavesNoAccount() {
        String tenant = foundTenant("北みさき学園", "school", 500);
        CountDownLatch latch = new CountDownLatch(1);
        identity.waitAt(latch);
        String order = order(tenant, 300);
        assertThat(operator.delete(orders(tenant) + "/" + order).status()).isEqualTo(204);
        latch.countDown();
        awaitStatus(tenant, order, "cancelled");
        await().atMost(Duration.ofSeconds(10)).until(() -> identity.removed().contains(order));
        assertThat(identity.issued(order)).hasSizeLessThan(315);
        assertThat(operator.delete(orders(tenant) + "/" + order).status()).isEqualTo(204);
    }

    @Test
    void eightFetchesInTheSameInstantGetTheLettersOnce() throws InterruptedException, ExecutionException {
        String tenant = foundTenant("北みさき学園", "school", 100);
        Browser.Answer placed = operator.post(orders(tenant), "{\"headcount\":30,\"language\":\"ja\"}");
        String order = placed.json().get("id").asString();
        String key = placed.json().get("key").asString();
        awaitStatus(tenant, order, "ready");
        assertThat(atOnce(() -> fetch(tenant, order, key).status()))
                .containsExactlyInAnyOrder(200, 410, 410, 410, 410, 410, 410, 410);
    }

    @Test
    void eightOrdersInTheSameInstantAreOne() throws InterruptedException, ExecutionException {
        String tenant = foundTenant("北みさき学園", "school", 1000);
        CountDownLatch latch = new CountDownLatch(1);
        identity.waitAt(latch);
        assertThat(atOnce(() -> operator.post(orders(tenant), "{\"headcount\":30,\"language\":\"ja\"}")
                        .status()))
                .containsExactlyInAnyOrder(202, 409, 409, 409, 409, 409, 409, 409);
        latch.countDown();
    }

    @Test
    void anOrderThatLosesItsDatabaseHalfWayLeavesNoAccount() {
        String tenant = foundTenant("北みさき学園", "school", 1000);
        CountDownLatch latch = new CountDownLatch(1);
        identity.waitAt(latch);
        String order = order(tenant, 300);
        await().atMost(Duration.ofSeconds(20)).until(() -> identity.wasAskedFor(order));
        servers.postgresql().kill();
        try {
            latch.countDown();
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> !identity.issued(order).isEmpty());
            Browser.Answer away = operator.get(orders(tenant));
            assertThat(away.status()).isEqualTo(503);
            assertThat(away.problem()).isEqualTo("store-away");
        } finally {
            servers.postgresql().start();
        }
        await().atMost(Duration.ofSeconds(20))
                .until(() -> operator.get(orders(tenant)).status() == 200);
        awaitStatus(tenant, order, "failed");
        await().atMost(Duration.ofSeconds(10)).until(() -> identity.removed().contains(order));
    }

    @Test
    void theDescriptionOfAnOrderAllowsAHeadcountAndALanguageOnly() {
        JsonNode schema = new Browser(port, null)
                .get("/v3/api-docs")
                .json()
                .get("components")
                .get("schemas")
                .get("OrderLetters");
        assertThat(schema.get("additionalProperties").asBoolean(true)).isFalse();
        assertThat(schema.get("properties").propertyNames()).containsExactlyInAnyOrder("headcount", "language");
    }

    @Test
    @DisplayName("TH-09: no route sets anything of an account by its nickname")
    void noRouteResetsAnAccountByItsNickname() {
        assertThat(RoutesByNickname.of(port)).isEmpty();
    }

    @Test
    @DisplayName("TH-09: spare letters are ordered for the pool and counted by looking into the box")
    void spareLettersAreOrderedForThePoolAndCountedByLookingIntoTheBox() throws IOException {
        String tenant = foundTenant("北みさき学園", "school", 100);
        String spares = orders(tenant) + "/spares";
        assertThat(operator.post(spares, "{\"spare\":5,\"language\":\"ja\"}").problem())
                .isEqualTo("no-letters-yet");
        String first = handedOver(tenant, operator.post(orders(tenant), "{\"headcount\":30,\"language\":\"ja\"}"));
        Browser responder = new Browser(port, TestTokens.staff(tenant, UUID.randomUUID(), "responder"));
        Preparations.complete(service, responder, tenant);
        responder.post("/kits/" + first + "/distribution", "{}");

        assertThat(operator.post(spares, "{\"spare\":9,\"language\":\"ja\"}").problem())
                .isEqualTo("spares-exceeded");
        Browser.Answer placed = operator.post(spares, "{\"spare\":8,\"language\":\"ja\"}");
        assertThat(placed.json().get("kind").asString()).isEqualTo("spares");
        String more = placed.json().get("id").asString();
        awaitStatus(tenant, more, "ready");
        byte[] letters =
                fetch(tenant, more, placed.json().get("key").asString()).bytes();
        assertThat(passwordsIn(letters)).hasSize(8);
        assertThat(textOf(letters)).contains("365日");
        assertThat(textOf(operator.get(orders(tenant) + "/" + more + "/guide").bytes()))
                .contains("封書 8通（すべて予備です）");
        responder.post("/kits/" + more + "/distribution", "{}");
        assertThat(Instant.ofEpochSecond(
                        Objects.requireNonNull(identity.validUntil().get(more))))
                .isAfter(Instant.now().plus(Duration.ofDays(364)));

        assertThat(responder.put("/kits/" + more + "/spares", "{\"left\":9}").problem())
                .isEqualTo("spares-left");
        JsonNode counted =
                responder.put("/kits/" + more + "/spares", "{\"left\":6}").json();
        assertThat(counted.get("sparesLeft").asInt()).isEqualTo(6);
        JsonNode seen = operator.get(orders(tenant) + "/" + more).json();
        assertThat(seen.get("sparesLeft").asInt()).isEqualTo(6);
        assertThat(seen.get("sparesCountedOn").asString())
                .isEqualTo(counted.get("sparesCountedOn").asString());
    }

    @Test
    void lettersForEverybodyCountInsteadOfThoseInUseWhichEndAfterATransition() {
        String tenant = foundTenant("北みさき学園", "school", 100);
        Browser responder = new Browser(port, TestTokens.staff(tenant, UUID.randomUUID(), "responder"));
        Preparations.complete(service, responder, tenant);
        String anew = orders(tenant) + "/anew";
        assertThat(operator.post(anew, "{\"headcount\":80,\"language\":\"ja\"}").problem())
                .isEqualTo("nothing-to-replace");
        String inUse = handedOver(tenant, operator.post(orders(tenant), "{\"headcount\":60,\"language\":\"ja\"}"));
        responder.post("/kits/" + inUse + "/distribution", "{}");
        String inTheBox = handedOver(tenant, operator.post(orders(tenant), "{\"headcount\":30,\"language\":\"ja\"}"));

        Browser.Answer placed = operator.post(anew, "{\"headcount\":100,\"language\":\"ja\"}");
        assertThat(placed.status()).isEqualTo(202);
        String next = handedOver(tenant, placed);
        assertThat(operator.post(anew, "{\"headcount\":100,\"language\":\"ja\"}")
                        .problem())
                .isEqualTo("nothing-to-replace");
        assertThat(operator.get(orders(tenant) + "/" + inUse).json().has("retiresAt"))
                .isFalse();

        Instant before = Instant.now();
        responder.post("/kits/" + next + "/distribution", "{}");
        JsonNode replaced = operator.get(orders(tenant) + "/" + inUse).json();
        assertThat(Instant.parse(replaced.get("retiresAt").asString()))
                .isBetween(
                        before.plus(Duration.ofDays(60)).minusSeconds(2),
                        Instant.now().plus(Duration.ofDays(60)));
        assertThat(identity.removed()).doesNotContain(inUse);
        assertThat(operator.get(orders(tenant) + "/" + inTheBox)
                        .json()
                        .get("status")
                        .asString())
                .isEqualTo("cancelled");
        await().atMost(Duration.ofSeconds(10)).until(() -> identity.removed().contains(inTheBox));
        assertThat(operator.post(orders(tenant), "{\"headcount\":5,\"language\":\"ja\"}")
                        .problem())
                .isEqualTo("headcount-exceeded");
    }

    /** Waits for the letters of an order that was placed and fetches them; its id. */
    private String handedOver(String tenant, Browser.Answer placed) {
        assertThat(placed.status()).as(placed.toString()).isEqualTo(202);
        String order = placed.json().get("id").asString();
        awaitStatus(tenant, order, "ready");
        assertThat(fetch(tenant, order, placed.json().get("key").asString()).status())
                .isEqualTo(200);
        return order;
    }

    @Test
    void lettersThatWereFetchedButNotHandedOutCanBeTakenBack() {
        String tenant = foundTenant("北みさき学園", "school", 100);
        Browser.Answer placed = operator.post(orders(tenant), "{\"headcount\":30,\"language\":\"ja\"}");
        String order = placed.json().get("id").asString();
        awaitStatus(tenant, order, "ready");
        assertThat(fetch(tenant, order, placed.json().get("key").asString()).status())
                .isEqualTo(200);
        assertThat(operator.delete(orders(tenant) + "/" + order).status()).isEqualTo(204);
        await().atMost(Duration.ofSeconds(10)).until(() -> identity.removed().contains(order));
        assertThat(listed(tenant).get("letters").asString()).isEqualTo("none");
    }

    @Test
    void aReaderWhoGoesAwayHalfWayCannotComeBackAndLeavesNothing() throws IOException {
        String tenant = foundTenant("北みさき学園", "school", 20_000);
        Browser.Answer placed = operator.post(orders(tenant), "{\"headcount\":12000,\"language\":\"ja\"}");
        String order = placed.json().get("id").asString();
        String key = placed.json().get("key").asString();
        awaitStatus(tenant, order, "ready");
        assertThat(chunks(tenant)).isGreaterThan(4);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setReceiveBufferSize(8192);
            socket.getOutputStream()
                    .write(("GET " + orders(tenant) + "/" + order + "/letters HTTP/1.1\r\nHost: localhost\r\n"
                                    + "Authorization: Bearer " + operatorToken + "\r\nKomado-Kit-Key: " + key
                                    + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(socket.getInputStream().readNBytes(1000)).hasSize(1000);
        }
        await().atMost(Duration.ofSeconds(10)).until(() -> chunks(tenant) == 0 && openWork(tenant) == 0);
        assertThat(fetch(tenant, order, key).problem()).isEqualTo("letters-fetched");
    }

    @Test
    void anotherTenantsOrdersAreAsIfTheyDidNotExist() {
        String ours = foundTenant("北みさき学園", "school", 100);
        String theirs = foundTenant("株式会社つばき精工", "company", 100);
        String order = order(theirs, 30);
        awaitStatus(theirs, order, "ready");
        String missing = UUID.randomUUID().toString();
        for (String id : List.of(order, missing)) {
            assertThat(operator.get(orders(ours) + "/" + id).status()).isEqualTo(404);
            assertThat(operator.delete(orders(ours) + "/" + id).status()).isEqualTo(404);
            assertThat(fetch(ours, id, "A".repeat(43)).status()).isEqualTo(404);
            assertThat(operator.get(orders(ours) + "/" + id + "/guide").status())
                    .isEqualTo(404);
            Browser responder = new Browser(port, TestTokens.staff(ours, UUID.randomUUID(), "responder"));
            assertThat(responder.post("/kits/" + id + "/distribution", "{}").status())
                    .isEqualTo(404);
        }
        assertThat(operator.get(orders("zzzzz")).problem()).isEqualTo("not-found");
        assertThat(operator.get("/tenants/zzzzz").problem()).isEqualTo("not-found");
        assertThat(operator.get("/tenants/ZZZZZ").status()).isEqualTo(404);
    }

    /** R0-06: the organisation itself makes no accounts. */
    @Test
    void nobodyButAnOperatorOrdersAndNobodyButAResponderBegins() {
        String tenant = foundTenant("北みさき学園", "school", 100);
        String order = order(tenant, 30);
        awaitStatus(tenant, order, "ready");
        Browser admin = new Browser(port, TestTokens.staff(tenant, UUID.randomUUID(), "tenant-admin"));
        Browser responder = new Browser(port, TestTokens.staff(tenant, UUID.randomUUID(), "responder"));
        Browser member = new Browser(port, TestTokens.member(tenant, UUID.randomUUID()));
        for (Browser other : List.of(admin, responder, member)) {
            assertThat(other.post(orders(tenant), "{\"headcount\":5,\"language\":\"ja\"}")
                            .status())
                    .isEqualTo(403);
            assertThat(other.get("/tenants").status()).isEqualTo(403);
            assertThat(other.delete(orders(tenant) + "/" + order).status()).isEqualTo(403);
        }
        assertThat(admin.get("/kits").status()).isEqualTo(200);
        assertThat(member.get("/kits").status()).isEqualTo(403);
        assertThat(member.get("/tenant").json().get("kind").asString()).isEqualTo("school");
        assertThat(admin.post("/kits/" + order + "/distribution", "{}").status())
                .isEqualTo(403);
        assertThat(operator.post("/kits/" + order + "/distribution", "{}").status())
                .isEqualTo(403);
        assertThat(responder.post("/kits/" + order + "/distribution", "{}").problem())
                .isEqualTo("kit-not-handed-over");
        assertThat(new Browser(port, null).get("/tenants").status()).isEqualTo(401);
    }

    private static List<Integer> atOnce(Callable<Integer> call) throws InterruptedException, ExecutionException {
        try (ExecutorService people = Executors.newFixedThreadPool(8)) {
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : people.invokeAll(Collections.nCopies(8, call))) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    private String foundTenant(String name, String kind, int limit) {
        Browser.Answer answer = operator.post(
                "/tenants",
                "{\"name\":\"%s\",\"kind\":\"%s\",\"headcountLimit\":%d,\"languages\":[\"ja\",\"en\"]}"
                        .formatted(name, kind, limit));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json().get("code").asString();
    }

    private String order(String tenant, int headcount) {
        Browser.Answer placed =
                operator.post(orders(tenant), "{\"headcount\":%d,\"language\":\"ja\"}".formatted(headcount));
        assertThat(placed.status()).as(placed.toString()).isEqualTo(202);
        return placed.json().get("id").asString();
    }

    private static String orders(String tenant) {
        return "/tenants/" + tenant + "/orders";
    }

    private Browser.Answer fetch(String tenant, String order, String key) {
        return operator.get(orders(tenant) + "/" + order + "/letters", Map.of("Komado-Kit-Key", key));
    }

    private JsonNode awaitStatus(String tenant, String order, String status) {
        String path = orders(tenant) + "/" + order;
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> operator.get(path).json().get("status").asString().equals(status));
        return operator.get(path).json();
    }

    private JsonNode listed(String tenant) {
        for (JsonNode one : operator.get("/tenants").json().get("tenants")) {
            if (one.get("code").asString().equals(tenant)) {
                assertThat(operator.get("/tenants/" + tenant).json()).isEqualTo(one);
                return one;
            }
        }
        throw new AssertionError("the tenant is not in the list");
    }

    private int chunks(String tenant) {
        return inTenant(
                tenant,
                () -> jdbc.sql("select count(*) from kit_chunk")
                        .query(Integer.class)
                        .single());
    }

    private int openWork(String tenant) {
        return inTenant(tenant, () -> jdbc.sql("""
                        select count(*) from letter_order where removal_due or leased_until is not null
                        """).query(Integer.class).single());
    }

    private int inTenant(String tenant, java.util.function.Supplier<Integer> work) {
        return Tenancy.in(
                new TenantId(tenant), () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }

    private static List<String> passwordsIn(byte[] pdf) throws IOException {
        return PASSWORD.matcher(textOf(pdf)).results().map(MatchResult::group).toList();
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** Spearman's rho of the places that the same things have in two lists. */
    private static double rankCorrelation(List<String> one, List<String> other) {
        assertThat(other).containsExactlyInAnyOrderElementsOf(one);
        double n = one.size();
        double squares = IntStream.range(0, one.size())
                .mapToDouble(i -> Math.pow(i - (double) other.indexOf(one.get(i)), 2))
                .sum();
        return 1 - 6 * squares / (n * (n * n - 1));
    }
}
