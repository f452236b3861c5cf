package io.komado.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.komado.cases.journeys.Browser;
import io.komado.chassis.tenancy.TenantId;
import io.komado.chassis.test.TestTokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** A desk, an organisation for which it works, and people of both. */
final class DeskFixture {

    static final String ORGANISATION = "みなと百貨店";
    static final String DESK = "お客さま相談センター";

    final TenantId desk = random();
    final CaseFixture client;
    final UUID store = UUID.randomUUID();

    private final int port;
    private final UUID agent = UUID.randomUUID();

    private DeskFixture(ApplicationContext service, int port) {
        this.port = port;
        this.client = CaseFixture.workplace(service, port, "company", 2);
    }

    /** With a form that is open and staff that was trained. */
    static DeskFixture working(ApplicationContext service, int port) {
        DeskFixture made = engaged(service, port);
        made.client.told.hear("tenant.training-changed", Map.of("tenant", made.client.tenant.value(), "given", true));
        made.describes(ORGANISATION, "Minato Store");
        return made;
    }

    /** As it is before anybody said what the organisation is called. */
    static DeskFixture engaged(ApplicationContext service, int port) {
        DeskFixture made = new DeskFixture(service, port);
        made.served(true);
        return made;
    }

    void served(boolean served) {
        client.told.hear(
                "desk.engaged", Map.of("tenant", client.tenant.value(), "desk", desk.value(), "served", served));
    }

    void describes(String japanese, String english) {
        Browser.Answer answer = lead().put(
                        "/clients/" + client.tenant,
                        CaseFixture.json(Map.of(
                                "japanese",
                                japanese,
                                "english",
                                english,
                                "desk",
                                DESK,
                                "deskEnglish",
                                "Customer Desk",
                                "stores",
                                List.of(Map.of("id", store, "name", "駅前店")))));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(204);
    }

    Browser agent() {
        return new Browser("http://127.0.0.1:" + port, TestTokens.staff(desk.value(), agent, "desk-agent"));
    }

    Browser lead() {
        return new Browser("http://127.0.0.1:" + port, TestTokens.staff(desk.value(), UUID.randomUUID(), "desk-lead"));
    }

    /** Who is in charge at the organisation. */
    Browser inCharge() {
        return client.as("lead");
    }

    Browser front() {
        return client.as("finder");
    }

    Browser anybody() {
        return new Browser("http://127.0.0.1:" + port, null);
    }

    /** What the form sends, with these fields in place of the usual ones. */
    static Map<String, Object> told(UUID reference, Map<String, Object> other) {
        Map<String, Object> told = new HashMap<>(Map.ofEntries(
                Map.entry("reference", reference),
                Map.entry("language", "ja"),
                Map.entry("kind", "complaint"),
                Map.entry("name", ""),
                Map.entry("phone", ""),
                Map.entry("mail", ""),
                Map.entry("where", ""),
                Map.entry("staff", ""),
                Map.entry("when", ""),
                Map.entry("details", "レジの対応について"),
                Map.entry("feedbackWanted", false),
                Map.entry("consent", false)));
        told.putAll(other);
        return told;
    }

    Browser.Answer handsIn(Map<String, Object> told) {
        return anybody().post("/public/receptions/" + client.tenant + "/intakes", CaseFixture.json(told));
    }

    /** Hands in a form. */
    UUID handedIn(Map<String, Object> other) {
        UUID reference = UUID.randomUUID();
        Browser.Answer answer = handsIn(told(reference, other));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(202);
        return reference;
    }

    JsonNode page(UUID intake) {
        Browser.Answer answer = agent().get("/intakes/" + intake);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    /** Does something with an intake, with the version that stands there. */
    Browser.Answer does(String method, UUID intake, String path, Map<String, Object> details) {
        return sends(
                agent(),
                method,
                "/intakes/" + intake + "/" + path,
                page(intake).get("version").asLong(),
                details);
    }

    static Browser.Answer sends(Browser by, String method, String path, long version, Map<String, Object> details) {
        Map<String, Object> body = new HashMap<>(details);
        body.put("version", version);
        return method.equals("PUT") ? by.put(path, CaseFixture.json(body)) : by.post(path, CaseFixture.json(body));
    }

    void verified(UUID intake, String verdict) {
        Browser.Answer answer = does(
                "PUT", intake, "verification", Map.of("verdict", verdict, "reason", "事実と合う", "advice", "ていねいに説明する"));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(204);
    }

    void reported(UUID intake) {
        Browser.Answer answer = does("POST", intake, "report", Map.of());
        assertThat(answer.status()).as(answer.toString()).isEqualTo(204);
    }

    private static TenantId random() {
        return new TenantId(ThreadLocalRandom.current()
                .ints(5, 0, 26)
                .mapToObj(letter -> String.valueOf((char) ('a' + letter)))
                .collect(Collectors.joining()));
    }
}
