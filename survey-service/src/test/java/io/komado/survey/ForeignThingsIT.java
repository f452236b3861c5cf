package io.komado.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.komado.chassis.test.ForeignMatrix;
import io.komado.chassis.test.MovedClock;
import io.komado.chassis.test.RowSecurity;
import io.komado.chassis.test.Things;
import io.komado.local.TestInfrastructure;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Promise 6 over HTTP: another tenant's things are as things that are nowhere (R0-09). */
@SurveyServiceIT
class ForeignThingsIT {

    @LocalServerPort
    int port;

    @Test
    void whatIsTheirsIsAnsweredAsWhatIsNobodys(
            @Autowired ApplicationContext service, @Autowired TestInfrastructure servers) {
        SurveyFixture theirs = SurveyFixture.of(service, port, 50);
        SurveyFixture ours = SurveyFixture.of(service, port, 50);
        UUID theirSurvey = theirs.survey("guardians", SurveyFixture.questionnaire());
        UUID ourSurvey = ours.survey("guardians", SurveyFixture.questionnaire());
        UUID theirWave = theirs.wave(theirSurvey, MovedClock.today().plusDays(60));
        UUID ourWave = ours.wave(ourSurvey, MovedClock.today().plusDays(60));
        String theirTicket = ticket(theirs, theirWave);
        Things things = Things.seenFrom(ours.tenant.value())
                .foreign("survey", theirSurvey, ourSurvey)
                .foreign("wave", theirWave, ourWave)
                .foreign("item", item(theirs), item(ours))
                .foreign("followup", UUID.randomUUID(), UUID.randomUUID())
                .foreign("ticket", theirTicket, () -> "AAAAAAAAAAAAAAAAAAAAAA", () -> ticket(ours, ourWave))
                .harmless("key", () -> "heart")
                .harmless("question", () -> "words")
                .harmless("language", () -> "ja")
                .harmless("opensOn", () -> MovedClock.today().toString())
                .harmless("closesOn", () -> MovedClock.today().plusDays(60).toString())
                .harmless("reminders", () -> MovedClock.today().plusDays(5).toString())
                .harmless("blinded", () -> SurveyFixture.text(ours.draw(ourWave).blinded()))
                .harmless("ballot", () -> "AAAA")
                .harmless("signature", () -> "AAAA")
                .harmless("stage", () -> "second-survey")
                .harmless("dueOn", () -> MovedClock.today().toString())
                .harmless("note", () -> "")
                .harmless("findings", () -> "")
                .harmless("measures", () -> "")
                .harmless("next", () -> "")
                .harmless("column", () -> "training")
                .harmless("title", () -> "題");
        RowSecurity rows = new RowSecurity(servers.database("survey"));
        assertThat(ForeignMatrix.findings("survey", port, things, () -> rows.rowsOf(theirs.tenant.value())))
                .isEmpty();
    }

    private static UUID item(SurveyFixture school) {
        return UUID.fromString(school.lead
                .post(
                        "/plan/5/items",
                        SurveyFixture.json(Map.of(
                                "column",
                                "training",
                                "title",
                                "研修",
                                "rule",
                                Map.of("kind", "month", "month", 5),
                                "yearly",
                                true)))
                .json()
                .get("id")
                .asString());
    }

    private static String ticket(SurveyFixture school, UUID wave) {
        return school.lead
                .post("/waves/" + wave + "/tickets", "{\"count\":1}")
                .json()
                .get("tickets")
                .get(0)
                .asString();
    }
}
