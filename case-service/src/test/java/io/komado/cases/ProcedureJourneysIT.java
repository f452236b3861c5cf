package io.komado.cases;

import io.komado.cases.journeys.CompanyStory;
import io.komado.cases.journeys.Desk;
import io.komado.cases.journeys.UniversityStory;
import io.komado.cases.records.messaging.HeardOfRecords;
import io.komado.chassis.test.MovedClock;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A company's and a university's case over HTTP, from the first word to RESOLVED, with the domain's clock moved on. */
@CaseServiceIT
class ProcedureJourneysIT {

    @LocalServerPort
    int port;

    private final ApplicationContext service;

    @Autowired
    ProcedureJourneysIT(ApplicationContext service) {
        this.service = service;
    }

    @AfterEach
    void theClockGoesBack() {
        MovedClock.back();
    }

    @Test
    @DisplayName(
            "Issue E: a company's case from a letter: interim measure, mediation that fails, guidance, watch, RESOLVED")
    void aCompanysCaseIsResolved() {
        CaseFixture company = CaseFixture.workplace(service, port, "company", 2);
        ChatStandIn.Sent sent = ChatStandIn.running().seal("会議のたびに 人前で どなられる。");
        new HeardOfRecords(service, company.tenant)
                .hear("record.confirmed", Map.of("reference", sent.reference, "version", 1, "sealed", sent.ciphertext));
        company.reported = sent.reference;
        new CompanyStory(company, Desk.onlyCaseOf(company)).untilResolved();
    }

    @Test
    @DisplayName(
            "Issue E: a university's case: consultation, investigation, appeal, investigation again, measures, watch, RESOLVED")
    void aUniversitysCaseIsResolved() {
        CaseFixture university = CaseFixture.workplace(service, port, "university", 3);
        UUID theCase = university.opens("finder", "", "power", "laboratory");
        new UniversityStory(university, theCase).reportedAfterConsultation().untilResolved();
    }
}
