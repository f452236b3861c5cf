package io.komado.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.komado.chassis.tenancy.Tenancy;
import io.komado.chassis.test.MovedClock;
import io.komado.identity.tenants.messaging.HeardOfTenants;
import io.komado.local.StaffLogin;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

/** What the calendar brings about: terms begin and end, desks run short, trainings lapse, and who is warned of it. */
class TermsIT extends StaffFixture {

    @Autowired
    TermsIT(ApplicationContext service) {
        super(service);
    }

    @Test
    @DisplayName("R4-15, G2: a term that ends cuts access at its midnight, and the account follows")
    void aTermThatEndsCutsAccess() {
        String email = address();
        UUID person = invited(email);
        StaffLogin login = StaffLogin.of(servers.keycloak(), email);
        LocalDate tomorrow = today().plusDays(1);
        Map<String, Object> wish = Map.of("staff", person, "role", "responder", "until", tomorrow.toString());
        String proposal = json(send("POST", firstAdmin, "/staff/proposals/roles", wish))
                .at("/id")
                .asString();
        confirm(secondAdmin, proposal).expectStatus().isOk();
        String token = as(person, "responder");
        send("GET", token, "/people").expectStatus().isOk();
        await(() -> rolesIn(login.renewed().orElseThrow()).contains("responder"));

        MovedClock.to(tomorrow.atStartOfDay(TOKYO).toInstant());
        send("GET", token, "/people").expectStatus().isForbidden();
        await(() -> person(person).at("/grants").isEmpty());
        await(() -> login.renewed().isEmpty());
    }

    @Test
    @DisplayName(
            "R4-30: a reappointment begins where the term ends; one that overlaps is refused, and nothing is half-done")
    void aReappointmentFollows() {
        UUID person = holders.someone();
        String first = proposed(firstAdmin, person, "counsellor");
        confirm(secondAdmin, first).expectStatus().isOk();
        String until = person(person).at("/grants/0/until").asString();
        Map<String, Object> overlapping = Map.of(
                "staff",
                person,
                "role",
                "counsellor",
                "from",
                LocalDate.parse(until).minusDays(1).toString());
        assertRefused(
                send("POST", firstAdmin, "/staff/proposals/roles", overlapping), HttpStatus.CONFLICT, "term-overlaps");
        String second = proposed(firstAdmin, person, "counsellor");
        confirm(secondAdmin, second).expectStatus().isOk();
        assertThat(person(person).at("/grants")).hasSize(2);
        assertThat(person(person).at("/grants/1/from").asString()).isEqualTo(until);
        assertThat(json(send("GET", firstAdmin, "/staff/proposals")).at("/proposals"))
                .isEmpty();
    }

    @Test
    void aDeskWithFewerThanTwoReadersRaisesAnAlarmThatDay() {
        String admin = address();
        found("tenant-admin", admin).expectStatus().isCreated();
        int invitation = mailsTo(admin);
        UUID desk = UUID.randomUUID();
        UUID fallback = UUID.randomUUID();
        Tenancy.run(
                tenant,
                () -> transaction.executeWithoutResult(status -> {
                    desks.open(desk, "report");
                    desks.open(fallback, "report");
                }));
        send("PUT", firstAdmin, "/staff/desks/" + desk + "/fallback", Map.of("fallback", fallback))
                .expectStatus()
                .isNoContent();
        UUID one = holders.someone();
        UUID other = holders.someone();
        confirm(secondAdmin, proposed(firstAdmin, one, "responder"))
                .expectStatus()
                .isOk();
        confirm(secondAdmin, proposed(firstAdmin, other, "responder"))
                .expectStatus()
                .isOk();
        new HeardOfTenants(service, tenant.value()).hear("distribution.began");
        assertThat(shortDesks()).isEmpty();

        send("PUT", firstAdmin, "/staff/" + other + "/leaving", Map.of("on", today().toString()))
                .expectStatus()
                .isNoContent();
        assertThat(shortDesks()).hasSize(2);
        await(() -> mailsTo(admin) == invitation + 2);
        send("GET", as(other, "responder"), "/people").expectStatus().isForbidden();
        UUID third = holders.someoneInvited();
        confirm(secondAdmin, proposed(firstAdmin, third, "responder"))
                .expectStatus()
                .isOk();
        assertThat(shortDesks()).as("invited, and not there yet").hasSize(2);
        assertThat(person(third).at("/arrived").asBoolean()).isFalse();
        send("PUT", as(third, "responder"), "/staff/me/arrival").expectStatus().isNoContent();
        assertThat(json(send("GET", as(third, "responder"), "/staff/me"))
                        .at("/arrived")
                        .asBoolean())
                .isTrue();
        assertThat(shortDesks()).isEmpty();

        String proposal = json(send("POST", firstAdmin, "/staff/proposals/second-factors", Map.of("staff", third)))
                .at("/id")
                .asString();
        confirm(secondAdmin, proposal).expectStatus().isOk();
        assertThat(shortDesks())
                .as("no second factor, until the next is set up")
                .hasSize(2);
    }

    @Test
    @DisplayName("TH-32: the administrators are written to, once, when operators look into the organisation's jobs")
    void administratorsAreToldThatOperatorsLook() {
        String admin = address();
        found("tenant-admin", admin).expectStatus().isCreated();
        int invitation = mailsTo(admin);
        new HeardOfTenants(service, tenant.value())
                .hear("tenant.break-glass-opened", "{\"opening\":\"" + UUID.randomUUID() + "\"}");
        await(() -> mailsTo(admin) == invitation + 1);
        assertThat(json(send("GET", firstAdmin, "/staff/undelivered")).at("/addresses"))
                .isEmpty();
    }

    @Test
    @DisplayName("A term's end and a leaver are warned of beforehand")
    void whatEndsIsWarnedOf() {
        UUID person = holders.someone();
        Map<String, Object> wish = Map.of(
                "staff",
                person,
                "role",
                "responder",
                "until",
                today().plusDays(40).toString());
        String proposal = json(send("POST", firstAdmin, "/staff/proposals/roles", wish))
                .at("/id")
                .asString();
        confirm(secondAdmin, proposal).expectStatus().isOk();
        JsonNode warnings = json(send("GET", firstAdmin, "/staff/warnings"));
        assertThat(warnings.at("/endingTerms/0/days").asInt()).isEqualTo(40);
        confirm(secondAdmin, proposed(firstAdmin, person, "responder"))
                .expectStatus()
                .isOk();
        assertThat(json(send("GET", firstAdmin, "/staff/warnings")).at("/endingTerms"))
                .isEmpty();
        send(
                        "PUT",
                        firstAdmin,
                        "/staff/" + person + "/leaving",
                        Map.of("on", today().plusDays(20).toString()))
                .expectStatus()
                .isNoContent();
        assertThat(json(send("GET", firstAdmin, "/staff/warnings"))
                        .at("/leavers/0/staff")
                        .asString())
                .isEqualTo(person.toString());
    }

    @Test
    @DisplayName("R4-12, R4-31: attendance in a year, and whose training has lapsed")
    void trainings() {
        UUID person = holders.someone();
        confirm(secondAdmin, proposed(firstAdmin, person, "counsellor"))
                .expectStatus()
                .isOk();
        Map<String, Object> training =
                Map.of("heldOn", today().toString(), "title", "ハラスメント防止研修", "heldBy", "president");
        String id = json(send("POST", firstAdmin, "/staff/trainings", training))
                .at("/id")
                .asString();
        JsonNode before = json(send("GET", firstAdmin, "/staff/trainings"));
        assertThat(before.at("/lapsed/0").asString()).isEqualTo(person.toString());
        assertThat(before.at("/staff").asInt()).isEqualTo(3);
        send("PUT", firstAdmin, "/staff/trainings/" + id + "/attendance", Map.of("attended", List.of(person)))
                .expectStatus()
                .isNoContent();
        JsonNode after = json(send("GET", firstAdmin, "/staff/trainings"));
        assertThat(after.at("/lapsed")).isEmpty();
        assertThat(after.at("/attended").asInt()).isEqualTo(1);
    }

    @Test
    @DisplayName("R4-31: whose training lapses is written to two months before the year is over, and when it is")
    void aTrainingThatLapsesIsWarnedOf() {
        String admin = address();
        found("tenant-admin", admin).expectStatus().isCreated();
        String counsellor = address();
        UUID person = invited(counsellor);
        confirm(secondAdmin, proposed(firstAdmin, person, "counsellor"))
                .expectStatus()
                .isOk();
        new HeardOfTenants(service, tenant.value()).hear("distribution.began");
        int toAdmin = mailsTo(admin);
        int toCounsellor = mailsTo(counsellor);

        LocalDate february = today().withMonth(2).withDayOfMonth(1);
        LocalDate april = today().withMonth(4).withDayOfMonth(1);
        List<LocalDate> days = Stream.of(february, april, february.plusYears(1), april.plusYears(1))
                .filter(day -> day.isAfter(today()))
                .limit(2)
                .toList();
        for (int i = 0; i < days.size(); i++) {
            int mails = i + 1;
            MovedClock.to(days.get(i));
            await(() -> mailsTo(counsellor) == toCounsellor + mails && mailsTo(admin) == toAdmin + mails);
        }
    }
}
