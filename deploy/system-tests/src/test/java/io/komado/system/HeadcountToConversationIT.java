package io.komado.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The main job, end to end: an organisation applies and is founded, or an operator registers it; an operator types a headcount, a
 * member signs in with one of the letters and writes, a responder answers, and the member takes another nickname (R0-01, R0-02,
 * R0-14 to R0-16, R0-20, R0-25, R0-26, R0-28 to R0-30, R0-35).
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HeadcountToConversationIT {

    private static final String CHOSEN_BY_MEMBER = "あかいかさとねこ2ひき";

    private final RunningKomado komado = RunningKomado.shared();
    private final Authenticator operatorsApp = new Authenticator(komado.operatorSecret());

    private final List<Letter> used = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // opened before the tests
    private Browser browser;

    @BeforeAll
    void open() {
        browser = new Browser(komado);
    }

    @AfterAll
    void close() {
        browser.close();
    }

    /**
     * In Japanese, from the public form: the operator accepts, and founds two administrators, who read nothing, and a responder; the second is appointed by
     * both administrators (R0-04, R0-07, R0-25, R0-26, ARCHITECTURE section 3).
     */
    @Order(1)
    @Test
    void fromTheFormToAConversation() {
        String organisation = "北みさき学園";
        try (Person operator = browser.person("operator", "ja", 1280, 800);
                Person responder = browser.person("responder", "ja", 1280, 800);
                Person member = browser.personBehindAProxy("member", "ja", 360, 640)) {
            Founding founding = new Founding(komado, browser, organisation);
            founding.apply();
            signInAsOperator(operator);
            founding.accept(operator);
            founding.foundAdministrators(operator, "second-responder-ja@komado.example");
            invite(operator, organisation, "responder-ja@komado.example");
            operator.press("operator.rail.tenants");
            operator.page()
                    .getByLabel(
                            operator.texts().of("operator.tenants.letters-of").replace("{{name}}", organisation))
                    .click();
            Letter letter = orderLetters(operator, "ja").get(7);

            new Invitation(komado, "responder-ja@komado.example").accept(responder, "desk.inbox.no-text");
            secondReaderComes("ja");
            converse(responder, member, letter);
        }
    }

    /** In English, registered by the operator, who founds the first responder as long as there are no members. */
    @Order(1)
    @Test
    void fromAHeadcountToAConversation() {
        try (Person operator = browser.person("operator", "en", 1280, 800);
                Person responder = browser.person("responder", "en", 1280, 800);
                Person member = browser.personBehindAProxy("member", "en", 360, 640)) {
            String address = "responder-en@komado.example";
            signInAsOperator(operator);
            register(operator, "Tsubaki Works", "company");
            Letter letter = orderLetters(operator, "en").get(7);
            invite(operator, "Tsubaki Works", address);
            invite(operator, "Tsubaki Works", "second-" + address);

            new Invitation(komado, address).accept(responder, "desk.inbox.no-text");
            secondReaderComes("en");
            converse(responder, member, letter);
        }
    }

    /** R4-13: letters are handed out once two can really read; one who has only been invited is not counted. */
    private void secondReaderComes(String language) {
        try (Person second = browser.person("second-responder", language, 1280, 800)) {
            new Invitation(komado, "second-responder-" + language + "@komado.example")
                    .accept(second, "desk.inbox.no-text");
        }
    }

    private void converse(Person responder, Person member, Letter letter) {
        beginDistribution(responder);

        firstSignIn(member, letter);
        write(member, "member.home.write", Canaries.SAID);

        responder.press("office.door.chat");
        responder.sees(letter.nickname());
        responder.looksGood("inbox");
        responder.page().getByText(letter.nickname()).first().click();
        responder.sees(Canaries.SAID);
        responder.page().getByLabel(responder.texts().of("desk.talk.reply")).fill("教えてくれて ありがとう。");
        responder.canPress("desk.talk.send");
        responder.page().keyboard().press("Control+Enter");
        responder.looksGood("line");

        member.sees("教えてくれて ありがとう。");
        member.looksGood("conversation");

        attach(member);
        responder.page().locator(".picture").waitFor();
        responder.looksGood("picture");

        rename(member);
        responder.sees(Canaries.NEW_NICKNAME);
        responder.seesNoMore(letter.nickname());
    }

    private static void attach(Person member) {
        member.page()
                .locator("input[type=file]")
                .setInputFiles(new FilePayload(Canaries.FILE_NAME, "image/jpeg", Photograph.taken()));
        member.looksGood("file-ask");
        member.press("common.file.send");
        member.page().locator(".picture").waitFor();
        member.looksGood("picture");
    }

    /** ARCHITECTURE section 4; what the broker makes of a record that nobody can work on is part of it. */
    @Order(2)
    @Test
    void theBrokersTopicsAreThoseOfTheDocumentAndNoOthers() {
        List<String> tenants = used.stream().map(Letter::tenant).toList();
        Broker broker = new Broker(komado);
        Instant hour = Instant.EPOCH.plus(Duration.ofHours(490_000));
        broker.sendBroken("provisioning.tenant.v1", "tenant.created", tenants.getFirst(), hour);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !broker.read("provisioning.tenant.v1.dead").isEmpty());
        assertThat(broker.read("provisioning.tenant.v1.dead"))
                .allSatisfy(record -> assertThat(record.timestamp()).isEqualTo(hour.toEpochMilli()));

        List<EventCatalogue.Channel> channels = new EventCatalogue().channels();
        List<Broker.Topic> topics = broker.topics();
        for (Broker.Topic topic : topics) {
            assertThat(channels)
                    .filteredOn(
                            channel -> channel.pattern().matcher(topic.name()).matches())
                    .as(topic.name())
                    .singleElement()
                    .satisfies(channel -> {
                        assertThat(topic.partitions()).as(topic.name()).isEqualTo(channel.partitions());
                        assertThat(topic.configuration()).as(topic.name()).isEqualTo(channel.configuration());
                    });
        }
        List<String> expected =
                new ArrayList<>(tenants.stream().map(code -> "audit." + code).toList());
        channels.stream()
                .filter(channel -> !channel.hasParameter())
                .forEach(channel -> expected.add(channel.address()));
        assertThat(topics.stream().map(Broker.Topic::name)).containsAll(expected);
    }

    /**
     * TH-01 to TH-05, TH-07, TH-11, TH-23: over a dump of every database, heap files, WAL, Kafka's segments, metrics and logs, in
     * every encoding, with its control found. The letters' nicknames are those that their members have given up.
     */
    @Order(3)
    @Test
    void nothingThatIsStoredTellsWhoTheMembersAreOrWhatTheyWrote() {
        StoredTraces traces = new StoredTraces()
                .lookingForAddress("the address", Canaries.ADDRESS)
                .lookingFor("the browser", Canaries.AGENT)
                .lookingFor("the browser's language", Canaries.LANGUAGE)
                .lookingFor("what was typed by mistake", Canaries.TYPED_BY_MISTAKE)
                .lookingFor("what was said", Canaries.SAID)
                .lookingFor("what a file brought along", Canaries.IN_A_FILE)
                .lookingFor("a file's name", Canaries.FILE_NAME)
                .lookingFor("the chosen password", CHOSEN_BY_MEMBER)
                .lookingFor("the new nickname", Canaries.NEW_NICKNAME);
        for (Letter letter : used) {
            traces.lookingFor("an old nickname", letter.nickname())
                    .lookingFor("a letter's password", letter.password())
                    .lookingFor("a letter's password", letter.password().replace("-", ""));
        }
        Stores stores = new Stores(komado);
        stores.keepMetrics();
        stores.keepDatabases();
        assertThat(traces.in(komado.data())).isEmpty();

        String control = "kanarien-kontrolle-" + komado.port(0);
        new ControlPlants(komado).plant(control);
        stores.keepDatabases();
        Set<String> found = new StoredTraces().lookingFor("control", control).in(komado.data());
        for (String encoding : StoredTraces.encodingsOf(control).keySet()) {
            assertThat(found)
                    .contains(
                            "control as " + encoding + " in postgresql/base",
                            "control as " + encoding + " in postgresql/pg_wal",
                            "control as " + encoding + " in kafka/control-0",
                            "control as " + encoding + " in logs/control.log");
        }
        assertThat(found).contains("control as hexadecimal in dump/postgres.txt");
    }

    /** TH-25: with both databases and Keycloak's in hand, no id of a member in one is an id in another. */
    @Order(2)
    @Test
    void noServiceKnowsAMemberByAnotherServicesId() {
        Stores stores = new Stores(komado);
        Set<String> atIdentity = stores.column("identity", "identity.member", "member_ref");
        Set<String> atChat = stores.column("chat", "chat.conversation", "member_ref");
        Set<String> atKeycloak = stores.column("keycloak", "user_entity", "id");
        assertThat(atIdentity).hasSizeGreaterThanOrEqualTo(64);
        assertThat(atChat)
                .hasSizeGreaterThanOrEqualTo(2)
                .doesNotContainAnyElementsOf(atIdentity)
                .doesNotContainAnyElementsOf(atKeycloak);
        assertThat(atIdentity).doesNotContainAnyElementsOf(atKeycloak);
    }

    private static void rename(Person member) {
        member.press("member.back");
        member.press("member.tab.settings");
        member.fill("member.nickname.label", Canaries.NEW_NICKNAME);
        member.press("member.nickname.change");
        member.sees(member.texts().of("member.nickname.changed").replace("{{nickname}}", Canaries.NEW_NICKNAME));
        member.looksGood("renamed");
    }

    private void signInAsOperator(Person operator) {
        operator.goTo(komado.origin() + "/operator/");
        operator.page().locator("#username").fill("operator@komado.example");
        operator.page().locator("#password").fill(komado.operatorPassword());
        operator.looksGood("sign-in");
        operator.page().locator("button[type=submit]").first().click();
        operator.page().locator("#otp").fill(operatorsApp.code());
        operator.looksGood("second-factor");
        operator.page().locator("button[type=submit]").first().click();
        operator.sees(operator.texts().of("operator.tenants.what"));
    }

    private static void register(Person operator, String organisation, String kind) {
        operator.press("operator.tenants.register");
        operator.fill("operator.register.name", organisation);
        operator.page()
                .getByText(operator.texts().of("operator.register." + kind))
                .click();
        operator.fill("operator.register.limit", "40");
        operator.looksGood("register");
        operator.press("operator.register.act");
    }

    private List<Letter> orderLetters(Person operator, String language) {
        operator.fill("operator.letters.headcount", "30");
        operator.page()
                .getByText(operator.texts().of("operator.language." + language))
                .first()
                .click();
        operator.looksGood("order");
        operator.press("operator.letters.order");
        operator.sees(operator.texts().of("operator.letters.ready"));
        operator.looksGood("ready");
        operator.page()
                .getByText(operator.texts().beginningOf("operator.letters.fetch"))
                .first()
                .click();
        Download download = operator.page().waitForDownload(() -> operator.press("operator.letters.ask-fetch-act"));
        Path kit = komado.data().resolveSibling("kit-" + language + ".pdf");
        download.saveAs(kit);
        operator.sees(operator.texts().of("operator.letters.fetched-head"));
        operator.looksGood("fetched");
        List<Letter> letters = Letter.readAll(kit, language);
        assertThat(letters).hasSize(32);
        assertThat(letters.stream().map(Letter::nickname)).doesNotHaveDuplicates();
        return letters;
    }

    private static void invite(Person operator, String organisation, String address) {
        operator.press("operator.tenants.head");
        operator.looksGood("tenants");
        operator.page()
                .getByLabel(operator.texts().of("operator.tenants.staff-of").replace("{{name}}", organisation))
                .click();
        operator.fill("operator.invite.name", "Kazuko Morishita");
        operator.fill("operator.invite.email", address);
        operator.looksGood("invite");
        operator.press("operator.invite.act");
        operator.sees(operator.texts().of("operator.invite.sent"));
    }

    private static void beginDistribution(Person responder) {
        responder.press("office.door.kits");
        responder.press("desk.kits.do-policy-published");
        responder.press("desk.kits.do-use-understood");
        responder.sees(responder.texts().of("desk.kits.undo"));
        responder.looksGood("checklist");
        responder.canPress("desk.kits.begin");
        responder.press("desk.kits.begin");
        responder.looksGood("begin-distribution");
        responder
                .page()
                .getByRole(AriaRole.DIALOG)
                .or(responder.page().getByRole(AriaRole.ALERTDIALOG))
                .getByText(responder.texts().of("desk.kits.begin"), new Locator.GetByTextOptions().setExact(true))
                .click();
        responder.sees(responder.texts().of("desk.kits.begun"));
        responder.looksGood("kits");
    }

    private void firstSignIn(Person member, Letter letter) {
        used.add(letter);
        member.goTo(komado.origin() + "/#t=" + letter.tenant());
        Page page = member.page();
        page.locator("#username").fill(Canaries.TYPED_BY_MISTAKE);
        page.locator("#password").fill(letter.password());
        page.locator("button[type=submit]").first().click();
        page.locator("[role=alert]").waitFor();
        member.looksGood("sign-in-refused");
        page.locator("#username").fill(letter.nickname());
        page.locator("#password").fill(letter.password());
        member.looksGood("sign-in");
        page.locator("button[type=submit]").first().click();
        page.locator("#password-new").fill(CHOSEN_BY_MEMBER);
        page.locator("#password-confirm").fill(CHOSEN_BY_MEMBER);
        member.looksGood("new-password");
        page.locator("button[type=submit]").first().click();
        assertThat(page.locator("#recovery-code").innerText()).matches("[0-9a-z]{4}(-[0-9a-z]{4})+");
        member.looksGood("recovery-code");
        page.locator("input[name=kept]").check();
        page.locator("button[type=submit]").first().click();
        member.sees(member.texts().of("member.home.write"));
        member.looksGood("home");
        assertThat(page.url()).isEqualTo(komado.origin() + "/");
    }

    private static void write(Person member, String begin, String text) {
        member.press(begin);
        member.page().getByLabel(member.texts().of("member.conversation.write")).fill(text);
        member.looksGood("writing");
        member.press("member.conversation.send");
        member.sees(text);
    }
}
