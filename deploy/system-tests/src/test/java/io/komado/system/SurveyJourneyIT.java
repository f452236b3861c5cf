package io.komado.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.komado.local.Crowd;
import io.komado.local.CrowdStaff;
import io.komado.local.Respondent;
import io.komado.local.SignedIn;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A survey from its first question to the printed report, at the screens of a desk's lead and of a member on a phone, who begins a conversation afterwards (R0-22 to
 * R0-24, R3-29, TH-12, TH-15). Eleven others answer by HTTP, as their browsers would.
 */
@Tag("proof")
class SurveyJourneyIT {

    private static final int OTHERS = 11;
    private static final int SAW_NOTHING = 6;
    private static final String TITLE = "うみかぜ学園 いじめの調査";
    private static final String SAW = "いやなことを見ましたか";
    private static final String WORDS = "気づいたことを書いてください";
    private static final String SAID_IN_THE_BOX = "自由に書いたことば 6629";
    private static final String SAID_TO_THE_DESK = "アンケートのあとで、話したくなりました。";

    private final RunningKomado komado = RunningKomado.shared();
    private final Browser browser = new Browser(komado);

    @AfterEach
    void backToTheRealTime() {
        browser.close();
        komado.moveClock(Duration.ZERO);
    }

    @Test
    void fromTheFirstQuestionToThePrintedReportAndToAConversation() throws Exception {
        Crowd crowd = Crowd.found(komado.keycloak(), "うみかぜ学園", OTHERS + 1);
        CrowdStaff staff = crowd.staff();
        UUID lead = staff.invite("窓口 責任", staff.addUnit("学年団"), false);
        staff.give(lead, "desk-lead", Map.of());
        List<SignedIn> others = new ArrayList<>();
        for (int letter = 1; letter <= OTHERS; letter++) {
            others.add(crowd.firstSignIn(letter));
        }
        crowd.firstSignIn(0);

        try (Person desk = browser.person("survey-lead", "ja", 1280, 800);
                Person member = browser.personBehindAProxy("survey-member", "ja", 360, 640)) {
            desk.signIn(komado.origin() + "/desk/", staff.login(lead), "desk.inbox.no-text");
            build(desk);
            sendOut(desk);
            String wave =
                    crowd.responder().get("/survey/waves").at("/waves/0/id").asString();

            Crowd.MemberLogin login = crowd.memberLogin(0);
            member.goTo(komado.origin() + "/#t=" + crowd.tenant());
            member.page().locator("#username").fill(login.nickname());
            member.page().locator("#password").fill(login.password());
            member.page().locator("button[type=submit]").first().click();
            answer(member);
            for (int i = 0; i < OTHERS; i++) {
                handIn(crowd.tenant(), wave, others.get(i), i < SAW_NOTHING - 1 ? "no" : "yes");
            }
            talk(member);
            crowd.responder().renew();
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> crowd.responder()
                                    .get("/chat/conversations")
                                    .path("conversations")
                                    .size()
                            == 1);

            komado.moveClock(Duration.ofDays(13));
            await().atMost(Duration.ofMinutes(1)).ignoreExceptions().until(() -> {
                crowd.responder().renew();
                return crowd.responder()
                        .get("/survey/waves")
                        .at("/waves/0/state")
                        .asString()
                        .equals("closed");
            });
            String report = report(desk);
            assertThat(report).contains(TITLE, SAW, "6", "50").doesNotContain(SAID_IN_THE_BOX);
        }
    }

    private void build(Person desk) {
        desk.press("office.door.surveys");
        desk.press("office.room.surveys");
        desk.press("surveys.list.new");
        desk.page()
                .getByText(desk.texts().of("surveys.new.file"), new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        desk.page()
                .locator("input[type=file]")
                .setInputFiles(new FilePayload("questions.json", "application/json", questionnaire()));
        desk.looksGood("new");
        desk.press("surveys.new.do");
        desk.sees(SAW);
        desk.page()
                .getByLabel(desk.texts().of("surveys.add-question-to").replace("{{section}}", "はじめに"))
                .click();
        desk.page().getByLabel(desk.texts().of("surveys.question.kind")).selectOption("text");
        desk.sees(desk.texts().of("surveys.no-self-harm.head"));
        fillBoth(desk, "surveys.question.text", WORDS, "Write what you noticed");
        desk.sees(desk.texts().of("surveys.saving.saved"));
        desk.looksGood("builder");
        desk.press("surveys.preview.open");
        desk.looksGood("preview");
        desk.page().keyboard().press("Escape");
        desk.press("surveys.publish.do");
        desk.sees(desk.texts().of("surveys.publish.done").replace("{{version}}", "1"));
    }

    private static void fillBoth(Person desk, String key, String ja, String en) {
        String what = desk.texts().of(key);
        desk.page()
                .getByLabel(desk.texts().of("surveys.in-japanese").replace("{{what}}", what))
                .fill(ja);
        desk.page()
                .getByLabel(desk.texts().of("surveys.in-english").replace("{{what}}", what))
                .fill(en);
    }

    private static void sendOut(Person desk) {
        desk.press("surveys.publish.send");
        desk.looksGood("send");
        desk.page()
                .getByRole(AriaRole.DIALOG)
                .getByText(desk.texts().of("surveys.wave.send"), new Locator.GetByTextOptions().setExact(true))
                .click();
        desk.sees(desk.texts().of("surveys.state.open"));
        desk.looksGood("sent");
    }

    private static void answer(Person member) {
        member.sees(TITLE);
        member.looksGood("home");
        member.press("survey.answer");
        member.sees(member.texts().of("survey.leaves.head"));
        member.looksGood("leaves");
        member.press("survey.begin");
        member.sees(SAW);
        member.page().getByText("いいえ").first().click();
        member.press("survey.next");
        member.sees(member.texts().beginningOf("survey.nobody-reads.never"));
        member.page().getByLabel(WORDS).fill(SAID_IN_THE_BOX);
        member.looksGood("answers");
        member.press("survey.next");
        member.sees(member.texts().of("survey.ready.head"));
        member.looksGood("ready");
        member.press("survey.ready.do");
        member.sees(member.texts().of("survey.thanks.head"));
        member.looksGood("thanks");
    }

    private static void talk(Person member) {
        member.press("survey.afterwards.do");
        member.press("member.home.write");
        member.page().getByLabel(member.texts().of("member.conversation.write")).fill(SAID_TO_THE_DESK);
        member.press("member.conversation.send");
        member.sees(SAID_TO_THE_DESK);
    }

    private static String report(Person desk) throws IOException {
        desk.page().reload();
        desk.press("office.door.surveys");
        desk.page().getByText(TITLE).first().click();
        desk.sees(desk.texts().of("surveys.hidden.head"));
        desk.looksGood("results");
        Download download = desk.page().waitForDownload(() -> desk.press("surveys.results.report"));
        Path saved = Path.of(System.getProperty("java.io.tmpdir")).resolve("survey-report.pdf");
        download.saveAs(saved);
        try (var document = Loader.loadPDF(saved.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** As a browser does it: a ballot signed with the token, then the answers without. */
    private void handIn(String tenant, String wave, SignedIn member, String seen) throws Exception {
        member.renew();
        JsonNode open = member.get("/survey/public/waves/" + tenant + "/" + wave);
        Respondent respondent =
                Respondent.draw(Base64.getUrlDecoder().decode(open.path("key").asString()));
        String signature = member.post(
                        "/survey/open-waves/" + wave + "/signature", Map.of("blinded", text(respondent.blinded())))
                .path("signature")
                .asString();
        Map<String, Object> answers = Map.of(
                "tenant",
                tenant,
                "wave",
                wave,
                "version",
                1,
                "ballot",
                text(respondent.ballot()),
                "signature",
                text(respondent.finish(Base64.getUrlDecoder().decode(signature))),
                "answers",
                Map.of("seen", List.of(seen)));
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(URI.create(komado.origin() + "/api/survey/public/hand-ins"))
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(
                                    JsonMapper.shared().writeValueAsString(answers)))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        }
    }

    private static byte[] questionnaire() {
        Map<String, Object> seen = Map.of(
                "id",
                "seen",
                "kind",
                "single",
                "required",
                true,
                "text",
                words(SAW),
                "options",
                List.of(Map.of("id", "yes", "text", words("はい")), Map.of("id", "no", "text", words("いいえ"))));
        Map<String, Object> section = Map.of("id", "s1", "title", words("はじめに"), "questions", List.of(seen));
        return JsonMapper.shared()
                .writeValueAsBytes(Map.of(
                        "format",
                        "komado-questionnaire/1",
                        "title",
                        words(TITLE),
                        "introduction",
                        words("ひとりずつの答えは、だれも読みません。"),
                        "sections",
                        List.of(section)));
    }

    private static Map<String, String> words(String ja) {
        return Map.of("ja", ja, "en", "In English");
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
