package io.komado.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.komado.chassis.test.MovedClock;
import io.komado.identity.tenants.messaging.HeardOfTenants;
import io.komado.local.StaffLogin;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

/** Who becomes a reader, by whose word, and who is told what of it. */
class AppointmentsIT extends StaffFixture {

    @Autowired
    AppointmentsIT(ApplicationContext service) {
        super(service);
    }

    @Test
    @DisplayName("R0-07: two people make a reader; the flag ends role, token and session at once")
    void aReaderIsMadeByTwoAndEndedByOne() {
        String email = address();
        UUID person = invited(email);
        StaffLogin login = StaffLogin.of(servers.keycloak(), email);
        assertThat(rolesIn(login.accessToken())).isEmpty();
        String token = as(person, "responder");
        send("GET", token, "/people").expectStatus().isForbidden();

        String proposal = proposed(firstAdmin, person, "responder");
        assertRefused(confirm(firstAdmin, proposal), HttpStatus.FORBIDDEN, "own-proposal");
        send("GET", token, "/people").expectStatus().isForbidden();
        confirm(secondAdmin, proposal).expectStatus().isOk();
        send("GET", token, "/people").expectStatus().isOk();
        await(() -> rolesIn(login.renewed().orElseThrow()).equals(List.of("responder")));
        assertRefused(confirm(secondAdmin, proposal), HttpStatus.CONFLICT, "proposal-decided");

        send("PUT", firstAdmin, "/staff/" + person, profile(true))
                .expectStatus()
                .isNoContent();
        send("GET", token, "/people").expectStatus().isForbidden();
        await(() -> login.renewed().isEmpty());
        assertRefused(propose(firstAdmin, person, "responder"), HttpStatus.CONFLICT, "direct-supervisor");
    }

    @Test
    @DisplayName("R4-16: between proposal and confirmation the rules are asked again")
    void aRuleThatCameInBetweenHolds() {
        UUID person = holders.someone();
        String counsellor = proposed(firstAdmin, person, "counsellor");
        Map<String, Object> seat = Map.of("staff", person, "role", "committee", "seat", "principals-nominee");
        String committee = json(send("POST", firstAdmin, "/staff/proposals/roles", seat))
                .at("/id")
                .asString();
        confirm(secondAdmin, committee).expectStatus().isOk();
        assertRefused(confirm(secondAdmin, counsellor), HttpStatus.CONFLICT, "committee-and-counsellor");
        assertThat(person(person).at("/grants")).hasSize(1);
        assertThat(json(send("GET", firstAdmin, "/staff/proposals")).at("/proposals"))
                .hasSize(1);
        JsonNode roster = json(send("GET", firstAdmin, "/staff/committee"));
        assertThat(roster.at("/members/0/grant/seat").asString()).isEqualTo("principals-nominee");
        assertThat(roster.at("/chaired").asBoolean()).isFalse();
    }

    @Test
    void aProposalThatNobodyDecidesExpires() {
        UUID person = holders.someone();
        String proposal = proposed(firstAdmin, person, "responder");
        MovedClock.ahead(Duration.ofDays(14));
        assertThat(json(confirm(secondAdmin, proposal).expectStatus().isEqualTo(HttpStatus.CONFLICT))
                        .at("/type")
                        .asString())
                .isIn("urn:problem:identity:proposal-expired", "urn:problem:identity:proposal-decided");
        await(() -> json(send("GET", firstAdmin, "/staff/proposals"))
                .at("/proposals")
                .isEmpty());
    }

    @Test
    void theOperatorFoundsTwoAdminsAndNoReaderOnceLettersAreHandedOut() {
        found("tenant-admin", address()).expectStatus().isCreated();
        found("tenant-admin", address()).expectStatus().isCreated();
        assertRefused(found("tenant-admin", address()), HttpStatus.CONFLICT, "admins-founded");
        found("responder", address()).expectStatus().isCreated();
        new HeardOfTenants(service, tenant.value()).hear("distribution.began");
        assertRefused(found("responder", address()), HttpStatus.CONFLICT, "organisation-live");
        String email = address();
        assertRefused(found("responder", email), HttpStatus.CONFLICT, "organisation-live");
        send("POST", firstAdmin, "/staff", invitation(email)).expectStatus().isCreated();
    }

    @Test
    void inAnOrganisationWhoseContractHasLapsedTheOperatorFoundsNobody() {
        HeardOfTenants heard = new HeardOfTenants(service, tenant.value());
        heard.hear("tenant.standing-changed", "{\"standing\":\"lapsed\",\"open\":false}");
        assertRefused(found("responder", address()), HttpStatus.CONFLICT, "organisation-not-open");
        heard.hear("tenant.standing-changed", "{\"standing\":\"active\",\"open\":true}");
        found("responder", address()).expectStatus().isCreated();
    }

    @Test
    void inAnOrganisationThatTakesOutItsRecordsPeopleAreStillAppointedForThat() {
        UUID person = holders.someone();
        new HeardOfTenants(service, tenant.value())
                .hear("tenant.standing-changed", "{\"standing\":\"closing\",\"open\":false}");
        assertRefused(found("responder", address()), HttpStatus.CONFLICT, "organisation-not-open");
        assertThat(propose(firstAdmin, person, "auditor")
                        .returnResult(String.class)
                        .getStatus())
                .isEqualTo(HttpStatus.CREATED);
    }

    @Test
    @DisplayName("Two people remove a second factor: the session ends, and nobody signs in until another is set up")
    void aSecondFactorIsResetByTwo() {
        String email = address();
        UUID person = invited(email);
        StaffLogin login = StaffLogin.of(servers.keycloak(), email);
        String proposal = json(send("POST", firstAdmin, "/staff/proposals/second-factors", Map.of("staff", person)))
                .at("/id")
                .asString();
        assertRefused(confirm(firstAdmin, proposal), HttpStatus.FORBIDDEN, "own-proposal");
        assertThat(login.renewed()).isPresent();
        confirm(secondAdmin, proposal).expectStatus().isOk();
        await(() -> login.renewed().isEmpty());
        assertThat(login.signsInAgain()).isFalse();
    }

    @Test
    @DisplayName("R4-33: work is handed over in one step, by two people")
    void workIsHandedOver() {
        UUID from = holders.someone();
        UUID to = holders.someone();
        confirm(secondAdmin, proposed(firstAdmin, from, "responder"))
                .expectStatus()
                .isOk();
        String until = person(from).at("/grants/0/until").asString();
        String proposal = json(send(
                        "POST", firstAdmin, "/staff/proposals/handovers", Map.of("predecessor", from, "successor", to)))
                .at("/id")
                .asString();
        confirm(secondAdmin, proposal).expectStatus().isOk();
        send("GET", as(from, "responder"), "/people").expectStatus().isForbidden();
        send("GET", as(to, "responder"), "/people").expectStatus().isOk();
        assertThat(person(to).at("/grants/0/until").asString()).isEqualTo(until);
    }

    @Test
    @DisplayName(
            "R4-26, R4-33: an interest is declared by the person or about the person, and never withdrawn by the person alone")
    void conflictsOfInterest() {
        UUID person = holders.someone();
        confirm(secondAdmin, proposed(firstAdmin, person, "responder"))
                .expectStatus()
                .isOk();
        String self = as(person, "responder");
        assertThat(json(send("GET", self, "/staff/me")).at("/terms/0/role").asString())
                .isEqualTo("responder");
        assertThat(json(send("GET", self, "/staff/names")).at("/names").findValuesAsString("id"))
                .hasSize(3)
                .contains(person.toString());
        Map<String, Object> unit = Map.of("about", "unit", "reference", UUID.randomUUID());
        String own =
                json(send("POST", self, "/staff/me/conflicts", unit)).at("/id").asString();
        assertThat(json(send("POST", self, "/staff/me/conflicts", unit))
                        .at("/id")
                        .asString())
                .isEqualTo(own);
        Map<String, Object> matter = Map.of("about", "case", "reference", UUID.randomUUID());
        String about = json(send("POST", firstAdmin, "/staff/" + person + "/conflicts", matter))
                .at("/id")
                .asString();
        assertRefused(
                send("DELETE", self, "/staff/me/conflicts/" + about), HttpStatus.FORBIDDEN, "declared-by-another");
        send("DELETE", self, "/staff/me/conflicts/" + own).expectStatus().isNoContent();
        assertThat(json(send("GET", firstAdmin, "/staff/" + person + "/conflicts"))
                        .at("/conflicts"))
                .hasSize(1);
        send("DELETE", secondAdmin, "/staff/" + person + "/conflicts/" + about)
                .expectStatus()
                .isForbidden();
        send("DELETE", firstAdmin, "/staff/" + person + "/conflicts/" + about)
                .expectStatus()
                .isNoContent();
    }

    @Test
    void designationsWindowsAndUnitsAreKept() {
        UUID person = holders.someone();
        String path = "/staff/" + person + "/designation";
        send("PUT", firstAdmin, path, Map.of("on", "2026-06-01")).expectStatus().isNoContent();
        assertRefused(
                send("PUT", firstAdmin, path, Map.of("on", "2026-07-01")), HttpStatus.CONFLICT, "already-designated");
        assertRefused(
                send("PUT", firstAdmin, path, Map.of("on", today().plusDays(2).toString())),
                HttpStatus.UNPROCESSABLE_CONTENT,
                "designated-ahead");
        send("DELETE", firstAdmin, path).expectStatus().isNoContent();
        JsonNode register = json(send("GET", firstAdmin, "/staff/designations"));
        assertThat(register.at("/designations/0/designatedOn").asString()).isEqualTo("2026-06-01");
        assertThat(register.at("/designations/0/endedOn").asString()).isEqualTo(today().toString());

        send("POST", firstAdmin, "/staff/windows", Map.of("name", "弁護士による外部窓口", "external", true))
                .expectStatus()
                .isCreated();
        assertThat(json(send("GET", firstAdmin, "/staff/windows"))
                        .at("/missing")
                        .valueStream()
                        .map(JsonNode::asString))
                .containsExactly("internal");

        String unit = json(send("POST", firstAdmin, "/staff/units", Map.of("name", "電気科", "course", true)))
                .at("/id")
                .asString();
        send("PUT", firstAdmin, "/staff/units/" + unit, Map.of("name", "電子科", "course", true))
                .expectStatus()
                .isNoContent();
        send("PUT", firstAdmin, "/staff/units/" + UUID.randomUUID(), Map.of("name", "化学科", "course", true))
                .expectStatus()
                .isNotFound();
        Map<String, Object> wish = Map.of("staff", person, "role", "department-head", "scope", "unit", "scopeId", unit);
        send("POST", firstAdmin, "/staff/proposals/roles", wish).expectStatus().isCreated();
        Map<String, Object> nowhere =
                Map.of("staff", person, "role", "department-head", "scope", "unit", "scopeId", UUID.randomUUID());
        assertRefused(
                send("POST", firstAdmin, "/staff/proposals/roles", nowhere),
                HttpStatus.UNPROCESSABLE_CONTENT,
                "scope-unknown");
    }
}
