package io.komado.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.komado.local.Crowd;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * All that a reporter and a desk do in a conversation, at their own screens (issue B): R0-08, R0-11, R0-35, R0-36, R3-53, R4-62, R4-67, TH-17, TH-21, TH-33.
 * Times of hours pass by the applications' clock.
 */
@Tag("proof")
class ConversationJourneyIT {

    /** On a copy's pages the mark lies aslant, so that its letters come apart; its last line does not. */
    private static final String READER = "窓口 担当";

    private static final String FIRST = "はじめて話します k3v8";
    private static final String NOTE = "九月のメモ";
    private static final String LATER = "あとで届く話 w6r2";
    private static final String AROUND = "この人のことです p9d4";
    private static final String RECORD = "九月から、連絡が本人にだけ届いていない。";

    private final RunningKomado komado = RunningKomado.shared();
    private final Browser browser = new Browser(komado);

    @AfterEach
    void backToTheRealTime() {
        browser.close();
        komado.moveClock(Duration.ZERO);
    }

    @Test
    void everythingThatAReporterAndADeskNeed() {
        Crowd crowd = Crowd.found(komado.keycloak(), "なぎさ中学校", 5);
        List<Crowd.Login> readers = crowd.readers();
        crowd.firstSignIn(0);
        crowd.firstSignIn(1);
        try (Person member = browser.person("journey-member", "ja", 360, 640);
                Person reader = browser.person("journey-reader", "ja", 1280, 800);
                Person second = browser.person("journey-second", "ja", 1280, 800);
                Person anew = browser.person("journey-anew", "ja", 360, 640)) {
            signIn(member, crowd, 0);
            member.press("member.home.write");
            send(member, FIRST);
            signIn(reader, readers.getFirst());
            reader.page().getByText(crowd.memberLogin(0).nickname()).first().click();
            reader.sees(FIRST);
            attach(member, reader);
            noteAndWithdraw(member, reader);
            deliverLater(member, reader);
            closeAndOpen(member, reader);
            copies(member, reader, crowd);
            record(member, reader);

            signIn(second, readers.get(1));
            goAround(member, reader, second);
            goOnByPhrase(member, anew, crowd);
            seeAThreat(anew, reader, second);
        }
    }

    /** The mail comes at a fixed minute to those who can read it, and tells nothing. */
    @Test
    void theMailThatSomethingWaitsReachesBothInboxesAndTellsNothing() {
        Crowd crowd = Crowd.found(komado.keycloak(), "みぎわ中学校", 5);
        crowd.firstSignIn(0);
        try (Person member = browser.person("waiting-member", "ja", 360, 640)) {
            signIn(member, crowd, 0);
            member.press("member.home.write");
            send(member, FIRST);
        }
        komado.moveClock(Duration.ofMinutes(16));
        for (Crowd.Login reader : crowd.readers()) {
            MailBox mails = new MailBox(komado.mail(), reader.address());
            mails.awaitSubject("小窓に、まだ読まれていないものがあります / Something waits in Komado");
            assertThat(mails.tells(FIRST)).isFalse();
            assertThat(mails.tells(crowd.memberLogin(0).nickname())).isFalse();
        }
    }

    private static void attach(Person member, Person reader) {
        member.page()
                .locator("input[type=file]")
                .setInputFiles(new FilePayload("IMG_0412.jpg", "image/jpeg", Photograph.taken()));
        member.press("common.file.send");
        member.page().locator(".picture").waitFor();
        reader.page().locator(".picture").waitFor();
    }

    /** R4-62: a note for nobody else becomes a message, and is taken back. */
    private static void noteAndWithdraw(Person member, Person reader) {
        act(member, "member.acts.notes");
        member.fill("member.notes.write", NOTE);
        member.press("member.notes.keep");
        Locator use = member.button(member.texts().of("member.notes.use-of").replace("{{text}}", NOTE));
        use.waitFor();
        reader.seesNoMore(NOTE);
        use.click();
        member.press("member.conversation.send");
        reader.sees(NOTE);

        act(member, "member.acts.withdraw");
        dialog(member).getByText(NOTE).click();
        member.looksGood("withdraw");
        member.press("member.withdraw.do");
        reader.sees(reader.texts().of("common.chat.withdrawn-none"));
        reader.seesNoMore(NOTE);
    }

    private void deliverLater(Person member, Person reader) {
        act(member, "member.acts.later");
        member.page().getByLabel(member.texts().of("member.conversation.write")).fill(LATER);
        member.press("member.conversation.send");
        member.sees(member.texts().of("member.later.is"));
        reader.seesNoMore(LATER);
        komado.moveClock(Duration.ofHours(7));
        reader.sees(LATER);
        act(member, "member.acts.later-off");
    }

    /** Issue B, point 11: its member reads the reason and who else listens. */
    private static void closeAndOpen(Person member, Person reader) {
        reader.press("desk.conduct.open");
        reader.press("desk.conduct.close");
        reader.looksGood("close");
        reader.press("desk.conduct.do-close");
        reader.sees(reader.texts().of("desk.conduct.closed-settled"));
        reopen(member);
        member.sees(member.texts().of("member.closed.settled"));
        member.looksGood("closed");
        reader.press("desk.conduct.reopen");
        reader.canPress("desk.conduct.close");
        reader.press("common.done");
        reopen(member);
        member.page().getByLabel(member.texts().of("member.conversation.write")).waitFor();
    }

    /** The desk's copy names who took it; the member's has nothing of the account. */
    private void copies(Person member, Person reader, Crowd crowd) {
        reader.press("desk.work.copy");
        String taken = download(reader, "desk.pdf", () -> reader.press("desk.work.copy-do"));
        assertThat(taken.replace("\n", "")).contains(FIRST, LATER);
        member.press("member.acts.open");
        String own = download(member, "own.pdf", () -> member.press("member.acts.copy"));
        assertThat(own).contains(FIRST).doesNotContain(crowd.memberLogin(0).nickname());
        member.press("common.done");
    }

    /** R4-67: the member says yes to exactly these words, and the sentence of who reads changes. */
    private static void record(Person member, Person reader) {
        reader.press("desk.record.open");
        reader.fill("desk.record.text", RECORD);
        reader.press("desk.record.propose");
        reopen(member);
        member.press("member.record.read");
        dialog(member).getByText(member.texts().of("member.record.to-record")).click();
        dialog(member).getByText(member.texts().of("member.record.to-report")).click();
        member.looksGood("record");
        member.press("member.record.send");
        member.sees(member.texts().of("member.record.confirmed"));

        reader.page().reload();
        reader.page().locator(".item").first().click();
        reader.press("desk.record.open");
        reader.sees(reader.texts().of("desk.record.confirmed"));
        reader.press("desk.record.report");
        reader.sees(reader.texts().of("desk.readers.passed-record"));
        reopen(member);
        member.sees(member.texts().of("common.notice.record-reported"));
        PlaywrightAssertions.assertThat(member.page().locator("#who-sees")).containsText("調べる人");
        member.looksGood("reported");
    }

    /** R0-36, R0-11: who is gone around learns nothing; the other deletes it, and its member has it destroyed at once. */
    private static void goAround(Person member, Person reader, Person second) {
        member.press("member.back");
        member.press("member.home.around");
        dialog(member)
                .getByText(member.texts().of("member.readers.name").replace("{{name}}", READER))
                .first()
                .click();
        member.press("member.around.start");
        send(member, AROUND);
        second.page().locator(".item").nth(1).waitFor();
        second.page().locator(".item.unread").first().click();
        second.sees(AROUND);
        PlaywrightAssertions.assertThat(reader.page().locator(".item")).hasCount(1);
        reader.seesNoMore(AROUND);

        second.press("desk.keeping.open");
        second.press("desk.keeping.delete");
        second.looksGood("delete");
        second.press("desk.keeping.delete-now");
        PlaywrightAssertions.assertThat(second.page().locator(".item")).hasCount(1);
        member.page().reload();
        member.sees(member.texts().of("member.farewell.head-desk"));
        member.looksGood("farewell");
        member.press("member.farewell.now");
        member.press("member.farewell.now");
        member.seesNoMore(member.texts().of("member.farewell.head-desk"));
    }

    /** Issue B, point 10: a lost letter, and six words. */
    private void goOnByPhrase(Person member, Person anew, Crowd crowd) {
        member.press("member.home.go-on");
        act(member, "member.acts.phrase");
        member.press("member.phrase.draw");
        Locator words = member.page().locator("ol.phrase li");
        words.nth(5).waitFor();
        signIn(anew, crowd, 1);
        anew.press("member.adopt.open");
        anew.fill("member.adopt.label", String.join(" ", words.allInnerTexts()));
        anew.press("member.adopt.do");
        anew.sees(FIRST);
        anew.looksGood("adopted");
    }

    /** TH-33: two people, a hold, and the member is told. */
    private static void seeAThreat(Person member, Person reader, Person second) {
        reader.page().reload();
        reader.page().locator(".item").first().click();
        reader.press("desk.conduct.open");
        reader.press("desk.conduct.threat");
        reader.fill("desk.conduct.threat-words", "待ちぶせすると書かれている");
        reader.looksGood("threat");
        reader.press("desk.conduct.do-threat");
        reader.press("common.done");

        second.page().locator(".item").first().click();
        second.press("desk.keeping.open");
        second.looksGood("threat-waits");
        second.press("desk.keeping.confirm");
        second.sees("保全中です");
        member.page().reload();
        member.press("member.home.own-way");
        member.sees(member.texts().beginningOf("common.notice.threat-kept"));
        member.looksGood("threat-kept");
    }

    private void signIn(Person member, Crowd crowd, int letter) {
        member.goTo(komado.origin() + "/#t=" + crowd.tenant());
        member.page().locator("#username").fill(crowd.memberLogin(letter).nickname());
        member.page().locator("#password").fill(crowd.memberLogin(letter).password());
        member.page().locator("button[type=submit]").first().click();
        member.sees(member.texts().of("member.home.write"));
    }

    /** The first code may be the one with which this person signed in before. */
    private void signIn(Person reader, Crowd.Login login) {
        Authenticator app = new Authenticator(login.secondFactor().base32());
        app.code();
        reader.goTo(komado.origin() + "/desk/");
        reader.page().locator("#username").fill(login.address());
        reader.page().locator("#password").fill(login.password());
        reader.page().locator("button[type=submit]").first().click();
        reader.page().locator("#otp").fill(app.code());
        reader.page().locator("button[type=submit]").first().click();
        reader.sees(reader.texts().of("desk.inbox.no-text"));
    }

    private static void send(Person member, String text) {
        member.page().getByLabel(member.texts().of("member.conversation.write")).fill(text);
        member.press("member.conversation.send");
        member.sees(text);
    }

    /** What else can be done while writing: the sheet, and one of its acts. */
    private static void act(Person member, String key) {
        member.press("member.acts.open");
        member.press(key);
    }

    /** The next visit, on which everything is read anew. */
    private static void reopen(Person member) {
        member.page().reload();
        member.press("member.home.go-on");
    }

    private static Locator dialog(Person person) {
        return person.page().getByRole(AriaRole.DIALOG);
    }

    private String download(Person person, String file, Runnable press) {
        Download download = person.page().waitForDownload(press);
        Path path = komado.data().resolveSibling(file);
        download.saveAs(path);
        try (PDDocument document = Loader.loadPDF(path.toFile())) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new IllegalStateException("the copy is no PDF", e);
        }
    }
}
