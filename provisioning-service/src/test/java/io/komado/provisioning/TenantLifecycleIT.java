package io.komado.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.komado.chassis.test.MailSinkReader;
import io.komado.chassis.test.MovedClock;
import io.komado.chassis.test.TestTokens;
import io.komado.chassis.time.CoarseTime;
import io.komado.local.TestInfrastructure;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** From the public form to a lapsed contract, with mails from the real SMTP sink and the domain's clock moved. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(ProvisioningUnderTest.class)
class TenantLifecycleIT {

    private static final ZoneId TOKYO = CoarseTime.TOKYO;
    private static final String CONTRACT =
            "{\"starts\":\"%s\",\"annualFee\":240000,\"headcount\":%d,\"languages\":[\"ja\"],\"modules\":[\"cases\",\"surveys\"]}";

    private final TestInfrastructure servers;
    private final Browser operator;
    private final Browser nobody;
    private final ApplicationContext service;
    private final int port;
    private String address = "";

    @Autowired
    TenantLifecycleIT(TestInfrastructure servers, ApplicationContext service, @LocalServerPort int port) {
        this.servers = servers;
        this.service = service;
        this.port = port;
        this.operator = new Browser(port, TestTokens.operator(UUID.randomUUID()));
        this.nobody = new Browser(port, null);
    }

    @BeforeEach
    void now() {
        address = "soudan-" + UUID.randomUUID() + "@kitamisaki.example";
    }

    @AfterEach
    void backToTheRealTime() {
        MovedClock.back();
    }

    /** R0-25, R0-26, R0-27: form, queue, mails, trial. */
    @Test
    void anApplicationBecomesATenantOnTrialAndTheContactIsToldOfBoth() {
        assertThat(nobody.post("/public/applications", form("北みさき学園", 320)).status())
                .isEqualTo(202);
        assertThat(nobody.post("/public/applications", form("北みさき 学園", 100)).problem())
                .isEqualTo("already-applied");
        awaitMails("小窓のお申し込みを受け付けました");
        JsonNode waiting = waiting();
        assertThat(waiting.get("headcount").asInt()).isEqualTo(320);
        assertThat(waiting.get("status").asString()).isEqualTo("received");

        String code = waiting.get("code").asString();
        String acceptance = "/applications/" + code + "/acceptance";
        assertThat(operator.get("/tenants/" + code).status()).isEqualTo(404);
        assertThat(operator.post(acceptance, "{\"headcountLimit\":3}").problem())
                .isEqualTo("headcount-too-small");
        assertThat(operator.post(acceptance, "{\"headcountLimit\":40}").status())
                .isEqualTo(204);
        assertThat(operator.post(acceptance, "{\"headcountLimit\":40}").status())
                .isEqualTo(404);
        assertThat(operator.post("/applications/" + code + "/refusal", "{\"reason\":\"other\"}")
                        .status())
                .isEqualTo(404);

        JsonNode tenant = tenant(code);
        assertThat(tenant.get("standing").asString()).isEqualTo("trial");
        assertThat(tenant.get("trialUntil").asString())
                .isEqualTo(MovedClock.today().plusDays(60).toString());
        assertThat(tenant.get("contact").get("address").asString()).isEqualTo(address);
        String mail = awaitMails("小窓のお申し込みを受け付けました", "小窓のお試しが始まりました");
        assertThat(mail)
                .contains("森下 様", "北みさき学園", "料金は生じません", "利用者の方に、小窓からメールを送ることはありません")
                .doesNotContain("{");
    }

    @Test
    void whoIsDeclinedIsToldWhyAndForgottenAfterNinetyDays() {
        nobody.post("/public/applications", form("星空クラブ", 12));
        String code = waiting().get("code").asString();
        assertThat(operator.post("/applications/" + code + "/refusal", "{\"reason\":\"unreachable\"}")
                        .status())
                .isEqualTo(204);
        assertThat(operator.post("/applications/" + code + "/acceptance", "{\"headcountLimit\":12}")
                        .problem())
                .isEqualTo("application-answered");
        assertThat(awaitMails("小窓のお申し込みを受け付けました", "小窓のお申し込みについて")).contains("連絡がつきませんでした");
        assertThat(waiting().get("status").asString()).isEqualTo("declined");
        MovedClock.to(MovedClock.today().plusDays(91));
        await().until(() -> applications().stream().noneMatch(this::isOurs));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"name":"","headcount":30}                          | name-blank
            {"name":"学園","headcount":4}                       | headcount-too-small
            {"name":"学園","headcount":2000000}                 | headcount-too-large
            {"name":"学園","headcount":30,"staffNames":["森下"]} | unknown-property
            """)
    void aFormThatCannotStandIsRefusedByItsField(String fields, String problem) {
        String form = form("学園", 30);
        JsonNode base = new tools.jackson.databind.json.JsonMapper().readTree(form);
        ((tools.jackson.databind.node.ObjectNode) base).setAll((tools.jackson.databind.node.ObjectNode)
                new tools.jackson.databind.json.JsonMapper().readTree(fields));
        Browser.Answer answer = nobody.post("/public/applications", base.toString());
        assertThat(answer.status()).isBetween(400, 422);
        assertThat(answer.problem()).isEqualTo(problem);
        assertThat(answer.toString()).doesNotContain("森下");
    }

    /** 23:59:59 of the last day is trial, the second after it is not (R0-27). */
    @Test
    void aTrialEndsAtMidnightInTokyoAndIsExtendedOrTakenUpAgain() {
        String code = onTrial("三日月高等学校");
        LocalDate until = LocalDate.parse(tenant(code).get("trialUntil").asString());
        MovedClock.to(until.minusDays(7).atTime(9, 0).atZone(TOKYO).toInstant());
        awaitMails("小窓のお申し込みを受け付けました", "小窓のお試しが始まりました", endingSubject(until));
        MovedClock.to(until.atTime(23, 59, 50).atZone(TOKYO).toInstant());
        assertThat(tenant(code).get("standing").asString()).isEqualTo("trial");
        MovedClock.to(until.plusDays(1).atStartOfDay(TOKYO).toInstant());
        awaitStanding(code, "trial-expired");
        assertThat(order(code).problem()).isEqualTo("tenant-not-open");
        awaitMails("小窓のお申し込みを受け付けました", "小窓のお試しが始まりました", endingSubject(until), "小窓のお試しが終わりました");

        String trial = "/tenants/" + code + "/trial";
        assertThat(operator.put(trial, "{\"until\":\"" + until + "\"}").problem())
                .isEqualTo("trial-day");
        assertThat(operator.put(trial, "{\"until\":\"" + until.plusDays(20) + "\"}")
                        .json()
                        .get("standing")
                        .asString())
                .isEqualTo("trial");
        MovedClock.to(until.plusDays(21));
        awaitStanding(code, "trial-expired");
    }

    /** R1-02, R1-03: one year, reminders before its end, a renewal without a gap, a lapse at the end. */
    @Test
    void aContractRunsForAYearIsRenewedAndLapses() {
        String code = onTrial("白波商事");
        String contracts = "/tenants/" + code + "/contracts";
        LocalDate first = MovedClock.today();
        assertThat(operator.post(contracts, CONTRACT.formatted(first.minusDays(1), 300))
                        .problem())
                .isEqualTo("contract-in-the-past");
        Browser.Answer concluded = operator.post(contracts, CONTRACT.formatted(first, 300));
        assertThat(concluded.status()).as(concluded.toString()).isEqualTo(201);
        JsonNode tenant = tenant(code);
        assertThat(tenant.get("standing").asString()).isEqualTo("active");
        assertThat(tenant.get("headcountLimit").asInt()).isEqualTo(300);
        assertThat(tenant.get("contractUntil").asString())
                .isEqualTo(first.plusYears(1).minusDays(1).toString());
        assertThat(operator.put("/tenants/" + code + "/trial", "{\"until\":\"" + first.plusDays(9) + "\"}")
                        .problem())
                .isEqualTo("standing-forbids-this");
        assertThat(operator.post(
                                contracts, CONTRACT.formatted(first.plusYears(1).minusDays(1), 300))
                        .problem())
                .isEqualTo("contract-overlaps");

        String headcount = contracts + "/" + concluded.json().get("id").asString() + "/headcount";
        assertThat(order(code).status()).isEqualTo(202);
        assertThat(operator.put(headcount, "{\"headcount\":6}").problem()).isEqualTo("headcount-in-use");
        assertThat(operator.put(headcount, "{\"headcount\":310}")
                        .json()
                        .get("annualFee")
                        .asInt())
                .isEqualTo(240_000);
        assertThat(tenant(code).get("headcountLimit").asInt()).isEqualTo(310);
        JsonNode own = new Browser(port, TestTokens.staff(code, UUID.randomUUID(), "tenant-admin"))
                .get("/contract")
                .json();
        assertThat(own.get("contractUntil").asString())
                .isEqualTo(first.plusYears(1).minusDays(1).toString());
        assertThat(own.get("headcountLimit").asInt()).isEqualTo(310);
        assertThat(own.get("headcountInUse").asInt()).isPositive();
        assertThat(own.has("annualFee")).isFalse();

        JsonNode invoice = operator.get("/tenants/" + code + "/invoices")
                .json()
                .get("invoices")
                .get(0);
        String payment = "/tenants/" + code + "/invoices/" + invoice.get("id").asString() + "/payment";
        MovedClock.to(first.plusDays(31));
        assertThat(tenant(code).get("invoicesOverdue").asInt()).isOne();
        assertThat(operator.put(payment, "{\"paidOn\":\"" + first.plusDays(40) + "\"}")
                        .problem())
                .isEqualTo("payment-day");
        assertThat(operator.put(payment, "{\"paidOn\":\"" + first.plusDays(31) + "\"}")
                        .status())
                .isEqualTo(200);
        assertThat(operator.put(payment, "{\"paidOn\":\"" + first.plusDays(31) + "\"}")
                        .problem())
                .isEqualTo("invoice-paid");
        assertThat(tenant(code).get("invoicesOverdue").asInt()).isZero();

        MovedClock.to(first.plusYears(1).minusDays(60).plusDays(1));
        await().until(() -> mails().stream()
                        .filter(mail -> mail.subject().startsWith("小窓のご契約は"))
                        .count()
                == 2);
        assertThat(operator.post(contracts, CONTRACT.formatted(first.plusYears(1), 320))
                        .status())
                .isEqualTo(201);
        MovedClock.to(first.plusYears(1).plusDays(1));
        await().until(() -> tenant(code).get("headcountLimit").asInt() == 320);
        assertThat(tenant(code).get("standing").asString()).isEqualTo("active");
        assertThat(mails().stream().filter(mail -> mail.subject().startsWith("小窓のご契約は")))
                .as("no reminder once the renewal is concluded")
                .hasSize(2);

        MovedClock.to(first.plusYears(2).plusDays(1));
        awaitStanding(code, "lapsed");
        assertThat(order(code).problem()).isEqualTo("tenant-not-open");
        assertThat(new Browser(port, TestTokens.member(code, UUID.randomUUID()))
                        .get("/tenant")
                        .json()
                        .get("open")
                        .asBoolean())
                .isFalse();
        await().until(() -> mails().stream().anyMatch(mail -> mail.subject().equals("小窓のご契約の期間が終わりました")));
        assertThat(operator.post(
                                contracts, CONTRACT.formatted(first.plusYears(2).plusDays(1), 320))
                        .status())
                .isEqualTo(201);
        assertThat(tenant(code).get("standing").asString()).isEqualTo("active");
    }

    @Test
    void aYearAfterLettersWereHandedOutItIsTimeForNewOnes() {
        String code = onTrial("北みさき学園");
        String contracts = "/tenants/" + code + "/contracts";
        operator.post(contracts, CONTRACT.formatted(MovedClock.today(), 300));
        operator.post(contracts, CONTRACT.formatted(MovedClock.today().plusYears(1), 300));
        JsonNode placed = order(code).json();
        String order = "/tenants/" + code + "/orders/" + placed.get("id").asString();
        await().until(() -> operator.get(order).json().get("status").asString().equals("ready"));
        operator.get(
                order + "/letters", Map.of("Komado-Kit-Key", placed.get("key").asString()));
        Browser responder = new Browser(port, TestTokens.staff(code, UUID.randomUUID(), "responder"));
        Preparations.complete(service, responder, code);
        String begin = "/kits/" + placed.get("id").asString() + "/distribution";
        assertThat(responder.post(begin, "{}").status()).isEqualTo(200);

        LocalDate begun = MovedClock.today();
        MovedClock.to(begun.plusYears(1));
        await().untilAsserted(() -> assertThat(mails())
                .filteredOn(mail -> mail.subject().equals("封書の入れかえ（年に1度）"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("北みさき学園", begun.getYear() + "年")));
    }

    @Test
    void aSuspendedTenantComesBackToWhereItsDatesAre() {
        String code = onTrial("青葉中学校");
        String suspension = "/tenants/" + code + "/suspension";
        assertThat(operator.delete(suspension).problem()).isEqualTo("standing-forbids-this");
        assertThat(operator.put(suspension, "{\"reason\":\"terms\"}")
                        .json()
                        .get("standing")
                        .asString())
                .isEqualTo("suspended");
        assertThat(operator.put(suspension, "{\"reason\":\"terms\"}").problem()).isEqualTo("standing-forbids-this");
        assertThat(order(code).problem()).isEqualTo("tenant-not-open");
        MovedClock.to(MovedClock.today().plusDays(62));
        await().until(() -> operator.delete(suspension).status() == 200);
        assertThat(tenant(code).get("standing").asString()).isEqualTo("trial-expired");
    }

    /** R3-13, R4-72, R4-73: versions with their day, and a look every year. */
    @Test
    void rulesAreVersionsThatBeginInTheFutureAndAreLookedAtEveryYear() {
        String code = onTrial("南風小学校");
        Browser admin = new Browser(port, TestTokens.staff(code, UUID.randomUUID(), "tenant-admin"));
        Browser responder = new Browser(port, TestTokens.staff(code, UUID.randomUUID(), "responder"));
        JsonNode first = responder.get("/policies").json();
        assertThat(first.get("versions")).hasSize(1);
        assertThat(first.get("reviewDueOn").asString())
                .isEqualTo(MovedClock.today().plusYears(1).toString());
        JsonNode rules = first.get("versions").get(0).get("rules");
        assertThat(rules.get("profile").asString()).isEqualTo("school");

        assertThat(admin.post("/policies", version(MovedClock.today(), rules)).problem())
                .isEqualTo("policy-in-the-past");
        assertThat(responder
                        .post("/policies", version(MovedClock.today().plusDays(1), rules))
                        .status())
                .isEqualTo(403);
        ((tools.jackson.databind.node.ObjectNode) rules).put("watchMonths", 2);
        assertThat(admin.post("/policies", version(MovedClock.today().plusDays(1), rules))
                        .problem())
                .isEqualTo("rules-out-of-bounds");
        ((tools.jackson.databind.node.ObjectNode) rules).put("watchMonths", 6);
        assertThat(admin.post("/policies", version(MovedClock.today().plusDays(1), rules))
                        .status())
                .isEqualTo(201);
        assertThat(admin.get("/policies").json().get("versions")).hasSize(2);

        MovedClock.to(MovedClock.today().plusYears(1).plusDays(2));
        await().until(() -> mails().stream().anyMatch(mail -> mail.subject().startsWith("小窓で使う決まりの見直し")));
        JsonNode reviewed = admin.post("/policies/reviews", "{}").json();
        assertThat(reviewed.get("reviewDueOn").asString())
                .isEqualTo(MovedClock.today().plusYears(2).plusDays(2).toString());
    }

    @Test
    void twentyApplicationsOfOneOrganisationInTheSameInstantAreOne() {
        List<Integer> answers = IntStream.range(0, 20)
                .parallel()
                .mapToObj(number ->
                        nobody.post("/public/applications", form("一斉学園", 30)).status())
                .toList();
        assertThat(answers).containsOnlyOnce(202).allMatch(status -> status == 202 || status == 409);
    }

    private static String version(LocalDate from, JsonNode rules) {
        return "{\"effectiveFrom\":\"" + from + "\",\"rules\":" + rules + "}";
    }

    private String onTrial(String name) {
        assertThat(nobody.post("/public/applications", form(name, 60)).status()).isEqualTo(202);
        String code = waiting().get("code").asString();
        assertThat(operator.post("/applications/" + code + "/acceptance", "{\"headcountLimit\":60}")
                        .status())
                .isEqualTo(204);
        return code;
    }

    private Browser.Answer order(String code) {
        return operator.post("/tenants/" + code + "/orders", "{\"headcount\":10,\"language\":\"ja\"}");
    }

    private String form(String name, int headcount) {
        return """
                {"name":"%s","kind":"school","industry":"school","headcount":%d,"languages":["ja"],
                 "contact":{"name":"森下","address":"%s","language":"ja"},"message":""}
                """.formatted(name, headcount, address);
    }

    private JsonNode waiting() {
        return applications().stream().filter(this::isOurs).findFirst().orElseThrow();
    }

    private List<JsonNode> applications() {
        return operator.get("/applications")
                .json()
                .get("applications")
                .valueStream()
                .toList();
    }

    private boolean isOurs(JsonNode application) {
        return application.get("contact").get("address").asString().equals(address);
    }

    private JsonNode tenant(String code) {
        return operator.get("/tenants/" + code).json();
    }

    private void awaitStanding(String code, String standing) {
        await().until(() -> tenant(code).get("standing").asString().equals(standing));
    }

    private List<MailSinkReader.Received> mails() {
        return MailSinkReader.of(servers).to(address);
    }

    /** Waits for exactly these mails, in whatever order they left; the text of the one named last. */
    private String awaitMails(String... subjects) {
        await().untilAsserted(() -> assertThat(mails().stream().map(MailSinkReader.Received::subject))
                .containsExactlyInAnyOrder(subjects));
        return mails().stream()
                .filter(mail -> mail.subject().equals(subjects[subjects.length - 1]))
                .map(MailSinkReader.Received::text)
                .findFirst()
                .orElseThrow();
    }

    private static String endingSubject(LocalDate until) {
        return "小窓のお試しは"
                + java.time.format.DateTimeFormatter.ofPattern("yyyy年M月d日（E）", java.util.Locale.JAPANESE)
                        .format(until)
                + "までです";
    }
}
