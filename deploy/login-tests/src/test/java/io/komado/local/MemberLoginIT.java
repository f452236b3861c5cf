package io.komado.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.komado.credentials.Nickname;
import io.komado.credentials.PrintedCode;
import io.komado.credentials.Usernames;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Members' way in, over the real pages of the real Keycloak. */
class MemberLoginIT {

    private static final String TENANT = "k7q2x";
    private static final String CHOSEN = "あかいかさとねこ2ひき";
    private static final Pattern CODE = Pattern.compile("id=\"recovery-code\">([^<]+)<");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final TestInfrastructure infrastructure = TestInfrastructure.shared();
    private final KeycloakAddress keycloak = infrastructure.keycloak();
    private final RealmAdmin identity =
            new RealmAdmin(keycloak, "members", "identity-service", keycloak.identitySecret());
    private final String nickname = "白い切手" + RANDOM.nextInt(1_000_000);
    private final String letter = PrintedCode.random(RANDOM);

    private String order = "";
    private String member = "";
    private String shownCode = "";

    @BeforeEach
    void issueALetter() {
        String name = "letters-" + RANDOM.nextInt(1_000_000_000);
        order = identity.create("/groups", Map.of("name", name));
        member = identity.create(
                "/users",
                Map.of(
                        "username",
                        username(),
                        "enabled",
                        true,
                        "createdTimestamp",
                        0,
                        "attributes",
                        Map.of("tenant", List.of(TENANT)),
                        "groups",
                        List.of("/" + name),
                        "requiredActions",
                        List.of("UPDATE_PASSWORD", "komado-recovery-code"),
                        "credentials",
                        List.of(RealmAdmin.hashed(letter))));
    }

    /** TH-26: no name, no address, no session that two services could share. */
    @Test
    void theAccessTokenSaysNothingButWhatServicesNeed() {
        JsonNode claims = Tokens.claims(firstLogin().accessToken());
        assertThat(claims.propertyNames())
                .containsExactlyInAnyOrder("exp", "iat", "iss", "aud", "sub", "typ", "azp", "role", "tenant");
        assertThat(claims.path("tenant").asString()).isEqualTo(TENANT);
        assertThat(claims.path("role").asString()).isEqualTo("member");
        assertThat(claims.path("aud").asString()).isEqualTo("komado-member-api");
        assertThat(claims.path("sub").asString()).isEqualTo(member);
        assertThat(claims.path("iss").asString()).isEqualTo(keycloak.issuer("members"));
    }

    @Test
    void aLettersPasswordIsReadHoweverItIsTyped() {
        handOut(Instant.now().plusSeconds(3600));
        LoginBrowser browser = open();
        logIn(browser, PrintedCode.grouped(letter).toUpperCase(Locale.ROOT).replace('-', '　'));
        assertThat(browser.page()).contains("password-new");
    }

    @Test
    void aLetterCannotBeUsedBeforeItIsHandedOut() {
        LoginBrowser browser = open();
        logIn(browser, letter);
        assertThat(browser.page()).contains("この封書は、まだ 使えません").doesNotContain("password-new");
        logIn(browser, "0000-0000-0000-0000");
        assertThat(browser.page()).contains("はいれませんでした").doesNotContain("まだ 使えません");
    }

    @Test
    void aLetterExpires() {
        handOut(Instant.now().minusSeconds(1));
        LoginBrowser browser = open();
        logIn(browser, letter);
        assertThat(browser.page()).contains("使える日を すぎました").doesNotContain("password-new");
    }

    @Test
    void aFirstLoginBrokenOffLeavesTheLetterValid() {
        handOut(Instant.now().plusSeconds(3600));
        LoginBrowser brokenOff = open();
        logIn(brokenOff, letter);
        assertThat(brokenOff.page()).contains("password-new");
        LoginBrowser again = open();
        logIn(again, letter);
        assertThat(again.page()).contains("password-new");
    }

    @Test
    void theLettersOwnPasswordCannotBeKept() {
        handOut(Instant.now().plusSeconds(3600));
        LoginBrowser browser = open();
        logIn(browser, letter);
        choose(browser, PrintedCode.grouped(letter));
        assertThat(browser.page()).contains("封書のパスワードとは ちがうもの");
        choose(browser, "みじかい");
        assertThat(browser.page()).contains("10文字以上");
    }

    @Test
    void aUsedLetterSaysWhatToDo() {
        firstLogin();
        LoginBrowser browser = open();
        logIn(browser, letter);
        assertThat(browser.page()).contains("はいれませんでした", "この封書を、前に 使いましたか");
        logIn(browser, CHOSEN);
        assertThat(browser.hasArrived()).isTrue();
    }

    @Test
    void aChosenPasswordIsNotFolded() {
        firstLogin();
        LoginBrowser browser = open();
        logIn(browser, CHOSEN + " ");
        assertThat(browser.hasArrived()).isFalse();
    }

    @Test
    void theOrganisationIsAskedForWhenTheLinkDidNotCarryIt() {
        firstLogin();
        LoginBrowser browser = memberBrowser().open("");
        assertThat(browser.page()).contains("name=\"tenant\"").doesNotContain(TENANT);
        browser.submit(Map.of("tenant", " Ｋ7Q2X ", "username", nickname, "password", CHOSEN));
        assertThat(browser.hasArrived()).isTrue();
    }

    @Test
    void theSameNicknameOfAnotherOrganisationIsSomebodyElse() {
        firstLogin();
        LoginBrowser browser = memberBrowser().open("&komado_tenant=aaaaa");
        logIn(browser, CHOSEN);
        assertThat(browser.page()).contains("はいれませんでした");
    }

    @Test
    void controlCharactersAreRefusedLikeAnyWrongName() {
        LoginBrowser browser = open();
        browser.submit(Map.of("username", "a\u0000b", "password", letter));
        assertThat(browser.page()).contains("はいれませんでした");
    }

    @Test
    void theRecoveryCodeOpensTheWayToANewPasswordOnce() {
        firstLogin();
        String code = shownCode;
        LoginBrowser recovery = memberBrowser().openRecovery();
        recover(recovery, "0000-0000-0000-0000");
        assertThat(recovery.page()).contains("回復コードの どれかが ちがいます");
        recover(recovery, code.toUpperCase(Locale.ROOT).replace("-", ""));
        choose(recovery, "みどりのかさとねこ3びき");
        confirmCode(recovery);
        LoginBrowser withOld = memberBrowser().openRecovery();
        recover(withOld, code);
        assertThat(withOld.page()).contains("回復コードの どれかが ちがいます");
        LoginBrowser login = open();
        logIn(login, "みどりのかさとねこ3びき");
        assertThat(login.hasArrived()).isTrue();
    }

    @Test
    void unknownAndKnownNamesGetTheSameAnswerFromRecovery() {
        firstLogin();
        LoginBrowser known = memberBrowser().openRecovery();
        recover(known, "0000-0000-0000-0000");
        LoginBrowser unknown = memberBrowser().openRecovery();
        unknown.submit(Map.of("tenant", TENANT, "username", "x" + nickname, "code", "0000-0000-0000-0000"));
        assertThat(withoutTokens(unknown.page()).replace("x" + nickname, nickname))
                .isEqualTo(withoutTokens(known.page()));
    }

    /** TH-08: when somebody signed in first, or last, is nowhere. */
    @Test
    void nothingIsKeptOfAVisit() throws SQLException {
        firstLogin();
        try (Connection database = infrastructure.keycloakDatabase()) {
            for (String table : List.of("offline_user_session", "offline_client_session", "user_session")) {
                if (exists(database, table)) {
                    assertThat(count(database, "select count(*) from " + table))
                            .as(table)
                            .isZero();
                }
            }
            String ofMembers = " where realm_id = (select id from realm where name = 'members')";
            assertThat(count(database, "select count(*) from event_entity" + ofMembers))
                    .isZero();
            assertThat(count(database, "select count(*) from admin_event_entity" + ofMembers))
                    .isZero();
            assertThat(count(
                            database,
                            "select count(*) from credential where created_date <> 0 and user_id = '" + member + "'"))
                    .isZero();
            assertThat(count(database, "select count(*) from credential where user_id = '" + member + "'"))
                    .isEqualTo(2);
            assertThat(count(
                            database,
                            "select count(*) from user_entity where created_timestamp <> 0 and id = '" + member + "'"))
                    .isZero();
            assertThat(count(database, "select count(*) from user_entity where username like '%" + nickname + "%'"))
                    .isZero();
        }
    }

    @Test
    void nobodyButTheMemberSetsAPassword() {
        firstLogin();
        Map<String, Object> plain = Map.of("type", "password", "value", "operator-knows-this", "temporary", false);
        String resource = "/users/" + member;
        assertRefused(identity.call("PUT", resource + "/reset-password", plain));
        identity.call("PUT", resource, Map.of("requiredActions", List.of("UPDATE_PASSWORD")));
        assertRefused(identity.call("PUT", resource + "/reset-password", plain));
        identity.call("PUT", resource, Map.of("credentials", List.of(plain)));
        identity.call("PUT", resource, Map.of("credentials", List.of(RealmAdmin.hashed("operatorknowsthis"))));
        for (JsonNode credential : identity.get(resource + "/credentials")) {
            identity.call(
                    "DELETE", resource + "/credentials/" + credential.path("id").asString(), Map.of());
        }
        assertRefused(identity.call("PUT", resource + "/reset-password", plain));
        identity.call("PUT", resource, Map.of("credentials", List.of(RealmAdmin.hashed("operatorknowsthis"))));
        identity.call("PUT", resource, Map.of("requiredActions", List.of()));
        for (String password : List.of("operator-knows-this", "operatorknowsthis")) {
            LoginBrowser browser = open();
            logIn(browser, password);
            assertThat(browser.page()).contains("はいれませんでした");
        }
    }

    @Test
    void thereIsNoPasswordGrant() {
        firstLogin();
        for (String client : List.of("member-app", "admin-cli")) {
            assertThat(RealmAdmin.passwordGrant(keycloak, client, username(), CHOSEN))
                    .isGreaterThanOrEqualTo(400);
        }
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
    }

    private LoginBrowser firstLogin() {
        handOut(Instant.now().plusSeconds(3600));
        LoginBrowser browser = open();
        logIn(browser, letter);
        choose(browser, CHOSEN);
        shownCode = confirmCode(browser);
        assertThat(browser.hasArrived()).isTrue();
        return browser;
    }

    private LoginBrowser memberBrowser() {
        return new LoginBrowser(keycloak, "members", "member-app", "/app");
    }

    private LoginBrowser open() {
        return memberBrowser().open("&komado_tenant=" + TENANT);
    }

    private void logIn(LoginBrowser browser, String password) {
        browser.submit(Map.of("username", nickname, "password", password));
    }

    private static void choose(LoginBrowser browser, String password) {
        browser.submit(Map.of("password-new", password, "password-confirm", password));
    }

    private static String confirmCode(LoginBrowser browser) {
        Matcher code = CODE.matcher(browser.page());
        assertThat(code.find()).as("a recovery code is shown").isTrue();
        browser.submit(Map.of());
        assertThat(browser.page()).contains(code.group(1));
        browser.submit(Map.of("kept", "yes"));
        return code.group(1);
    }

    private void recover(LoginBrowser browser, String code) {
        browser.submit(Map.of("tenant", TENANT, "username", nickname, "code", code));
    }

    private void handOut(Instant until) {
        String name = identity.get("/groups/" + order).path("name").asString();
        identity.call(
                "PUT",
                "/groups/" + order,
                Map.of(
                        "name",
                        name,
                        "attributes",
                        Map.of("letters_valid_until", List.of("" + until.getEpochSecond()))));
    }

    private String username() {
        return Usernames.fromHex(1, keycloak.usernameKey())
                .usernameOf(TENANT, Nickname.of(nickname).orElseThrow());
    }

    private static String withoutTokens(String page) {
        return page.replaceAll("(session_code|execution|tab_id|client_data)=[^&\"]*", "$1");
    }

    private static boolean exists(Connection connection, String table) throws SQLException {
        return count(connection, "select count(*) from information_schema.tables where table_name = '" + table + "'")
                > 0;
    }

    private static int count(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
