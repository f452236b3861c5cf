package io.komado.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.komado.chassis.test.TestTokens;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** R1-08, R1-09, R3-85, R4-17: what is printed and shown is what the organisation entered and tried out, and nothing else. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(ProvisioningUnderTest.class)
class PapersIT {

    private static final String LINE =
            "{\"kind\":\"external\",\"name\":\"外部のそうだん電話\",\"note\":\"毎日\",\"phone\":\"050-0000-0001\"}";

    private final int port;
    private final Browser operator;

    @Autowired
    PapersIT(@LocalServerPort int port) {
        this.port = port;
        this.operator = new Browser(port, TestTokens.operator(UUID.randomUUID()));
    }

    @Test
    @DisplayName("R3-85: a number is shown and printed once somebody has called it, and no longer once it was changed")
    void aNumberIsShownAndPrintedOnceSomebodyHasCalledIt() throws IOException {
        String tenant = founded("school");
        Browser admin = new Browser(port, TestTokens.staff(tenant, UUID.randomUUID(), "tenant-admin"));
        Browser member = new Browser(port, TestTokens.member(tenant, UUID.randomUUID()));
        JsonNode entered = admin.post("/contacts", LINE).json();
        String contact = "/contacts/" + entered.get("id").asString();
        assertThat(entered.has("confirmedOn")).isFalse();
        assertThat(member.get("/contacts").json().get("contacts")).isEmpty();
        assertThat(admin.get("/contacts/drafts").json().get("contacts")).hasSize(1);
        assertThat(textOf(admin.get("/papers/leaflet"))).doesNotContain("050-0000-0001");

        Browser.Answer mistyped = admin.put(contact + "/confirmation", "{\"phone\":\"050-0000-0010\"}");
        assertThat(mistyped.problem()).isEqualTo("contact-differs");
        assertThat(mistyped.toString()).doesNotContain("050");
        assertThat(admin.put(contact + "/confirmation", "{\"phone\":\"050-0000-0001\"}")
                        .status())
                .isEqualTo(200);
        JsonNode shown = member.get("/contacts").json().get("contacts").get(0);
        assertThat(shown.get("phone").asString()).isEqualTo("050-0000-0001");
        for (String paper : new String[] {"leaflet", "poster", "guardians", "policy"}) {
            assertThat(textOf(admin.get("/papers/" + paper))).as(paper).contains("050-0000-0001");
            assertThat(textOf(operator.get("/tenants/" + tenant + "/papers/" + paper + "?language=en")))
                    .as(paper)
                    .contains("050-0000-0001");
        }

        assertThat(admin.put(contact, LINE.replace("0001", "0002")).status()).isEqualTo(200);
        assertThat(member.get("/contacts").json().get("contacts")).isEmpty();
        assertThat(admin.delete(contact).status()).isEqualTo(204);
        assertThat(admin.delete(contact).status()).isEqualTo(404);
    }

    @Test
    void whatCannotBePrintedOrReachedIsRefusedFieldByField() {
        Browser admin = new Browser(port, TestTokens.staff(founded("school"), UUID.randomUUID(), "tenant-admin"));
        Browser.Answer refused = admin.post(
                "/contacts",
                "{\"kind\":\"external\",\"name\":\"🌸\",\"note\":\"%s\",\"phone\":\"call me\",\"mail\":\"nobody\"}"
                        .formatted("あ".repeat(61)));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json()
                        .get("errors")
                        .valueStream()
                        .map(error -> error.get("pointer").asString() + " "
                                + error.get("code").asString()))
                .containsExactly("/name unprintable", "/note too-long", "/phone unusable", "/mail unusable");
        assertThat(admin.post("/contacts", "{\"kind\":\"national\",\"name\":\"電話\"}")
                        .problem())
                .isEqualTo("contact-unusable");
        assertThat(admin.post("/contacts", "{\"kind\":\"internal\",\"name\":\"相談室\"}")
                        .status())
                .isEqualTo(201);
        for (int i = 1; i < 12; i++) {
            admin.post("/contacts", "{\"kind\":\"internal\",\"name\":\"相談室%d\"}".formatted(i));
        }
        assertThat(admin.post("/contacts", "{\"kind\":\"internal\",\"name\":\"相談室\"}")
                        .problem())
                .isEqualTo("contacts-full");
    }

    @Test
    @DisplayName("R1-08: the flyer is for those with a desk for customers, the sheet for guardians for schools")
    void eachPaperIsForThoseToWhomItMeansSomething() throws IOException {
        String tenant = founded("company");
        Browser admin = new Browser(port, TestTokens.staff(tenant, UUID.randomUUID(), "tenant-admin"));
        assertThat(admin.get("/papers/flyer").problem()).isEqualTo("no-customer-desk");
        assertThat(admin.get("/papers/guardians").problem()).isEqualTo("no-guardians");
        assertThat(admin.get("/papers/banner").status()).isEqualTo(404);
        assertThat(admin.get("/papers/policy?language=fr").problem()).isEqualTo("language-unknown");
        operator.post(
                "/tenants/" + tenant + "/contracts",
                "{\"starts\":\"%s\",\"annualFee\":1,\"headcount\":50,\"languages\":[\"ja\"],\"modules\":[\"customer-desk\"]}"
                        .formatted(LocalDate.now(Clock.system(ZoneId.of("Asia/Tokyo")))));
        String desk = admin.post(
                        "/contacts",
                        "{\"kind\":\"customers\",\"name\":\"みなと相談センター\",\"phone\":\"050-0000-0000\",\"mail\":\"nagisaya@desk.example\"}")
                .json()
                .get("id")
                .asString();
        assertThat(textOf(admin.get("/papers/flyer"))).doesNotContain("050-0000-0000");
        admin.put(
                "/contacts/" + desk + "/confirmation",
                "{\"phone\":\"050-0000-0000\",\"mail\":\"nagisaya@desk.example\"}");
        assertThat(textOf(admin.get("/papers/flyer"))).contains("050-0000-0000", "nagisaya@desk.example");
        assertThat(textOf(admin.get("/papers/policy"))).contains("お客様への対応方針");
        assertThat(textOf(admin.get("/papers/leaflet"))).doesNotContain("050-0000-0000");
    }

    private String founded(String kind) {
        return operator.post(
                        "/tenants",
                        "{\"name\":\"なぎさや\",\"kind\":\"%s\",\"headcountLimit\":50,\"languages\":[\"ja\",\"en\"]}"
                                .formatted(kind))
                .json()
                .get("code")
                .asString();
    }

    private static String textOf(Browser.Answer answer) throws IOException {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        try (PDDocument document = Loader.loadPDF(answer.bytes())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            return new PDFTextStripper().getText(document);
        }
    }
}
