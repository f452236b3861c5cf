package io.komado.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.komado.cases.journeys.CarriedCase;
import io.komado.cases.journeys.CompanyStory;
import io.komado.cases.journeys.Desk;
import io.komado.cases.journeys.SchoolStory;
import io.komado.cases.journeys.UniversityStory;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * From a letter to RESOLVED through all services, with the domain's clock moved on: a member signs in with the letter and writes, the desk writes a
 * record, the member confirms it, and the organisation carries it through its procedure (issue E).
 */
class CaseJourneysIT {

    private final RunningKomado komado = RunningKomado.shared();

    @AfterEach
    void backToTheRealTime() {
        komado.moveClock(Duration.ZERO);
    }

    @Test
    @DisplayName(
            "Issue E: company: interim measure, mediation that fails, guidance, watch; the reporter is told in the conversation")
    void aCompanysCaseFromALetterToResolved() {
        CaseHouse company = CaseHouse.found(komado, "つばき工業", "company", "head", "member")
                .withCounsellors()
                .withMediatorAndHead();
        CaseHouse.Reporter reporter = company.somebodyReports(0, "会議のたびに 人前で どなられる。");
        CarriedCase matter = new CompanyStory(company, Desk.onlyCaseOf(company)).untilResolved();
        assertThat(matter.history()).contains("mediation-failed", "guidance-succeeded");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(reporter.told())
                        .contains(
                                "received",
                                "counsellors-assigned",
                                "reported-to-committee",
                                "watch-begun",
                                "resolved"));
        company.auditIsSound();
    }

    @Test
    @Tag("proof")
    @DisplayName("Issue E: university: investigation, appeal, investigation again by others, measures, watch")
    void aUniversitysCaseFromALetterToResolved() {
        CaseHouse university = CaseHouse.found(komado, "みなと大学", "university", "executive", "faculty-dean")
                .withCounsellors()
                .withCandidates("first", "second", "third", "spare")
                .withLawyer();
        university.somebodyReports(0, "指導教員に 研究をやめろと 言われつづけている。");
        CarriedCase matter = new UniversityStory(university, Desk.onlyCaseOf(university))
                .reportedFromAConversation()
                .untilResolved();
        assertThat(matter.history()).contains("appeal", "order-reinvestigation");
        university.auditIsSound();
    }

    @Test
    @Tag("proof")
    @DisplayName("Issue E: school: a minor, the guardian, an investigation, a serious case beside it, watch")
    void aSchoolsCaseFromALetterToResolved() {
        CaseHouse school = CaseHouse.found(komado, "はまなす中学校", "school", "principal", "academic-dean")
                .withCandidates("first", "second", "third");
        school.somebodyReports(0, "体育のたびに からかわれる。");
        CarriedCase matter = new SchoolStory(school, Desk.onlyCaseOf(school))
                .reportedFromAConversation()
                .untilResolved();
        assertThat(matter.serious()).isEqualTo("sc-reported");
        school.auditIsSound();
    }
}
