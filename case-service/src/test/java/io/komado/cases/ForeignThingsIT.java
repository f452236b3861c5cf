package io.komado.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.komado.chassis.actor.Who;
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

/** R0-09 and promise 6 of ARCHITECTURE, over every route with ids in it. */
@CaseServiceIT
class ForeignThingsIT {

    @LocalServerPort
    int port;

    @Test
    void anotherTenantsThingsAreAsIfTheyDidNotExist(
            @Autowired ApplicationContext service, @Autowired TestInfrastructure servers) {
        CaseFixture theirs = CaseFixture.school(service, port);
        CaseFixture ours = CaseFixture.school(service, port);
        Things things = Things.seenFrom(ours.tenant.value())
                .foreign("case", reported(theirs), reported(ours))
                .foreign("after", reported(theirs), reported(ours))
                .foreign("document", documented(theirs), documented(ours))
                .foreign("person", theirs.id("first"), ours.id("first"))
                .harmless("sheet", () -> UUID.randomUUID().toString())
                .harmless("original", () -> UUID.randomUUID().toString())
                .harmless("page", () -> "1")
                .harmless("kind", () -> "photo")
                .harmless("audience", () -> "summary")
                .harmless("until", () -> MovedClock.today().toString())
                .harmless("year", () -> "2026")
                .harmless("language", () -> "ja")
                .harmless("resolution", () -> UUID.randomUUID().toString())
                .harmless("event", () -> "assess")
                .harmless("details", () -> "{}")
                .harmless("status", () -> "received")
                .harmless("title", () -> "題")
                .harmless("place", () -> "class")
                .harmless("categories", () -> "bullying")
                .harmless("informer", () -> "")
                .harmless("people", () -> "")
                .harmless("whenAndWhere", () -> "")
                .harmless("acts", () -> "")
                .harmless("harm", () -> "")
                .harmless("cause", () -> "")
                .harmless("since", () -> "")
                .harmless("lastFactOn", () -> MovedClock.today().toString())
                .harmless("leftOn", () -> MovedClock.today().toString());
        for (Who who : Who.values()) {
            if (who == Who.CHAIR) {
                things.token(who, ours.token("chair"));
            }
        }
        RowSecurity rows = new RowSecurity(servers.database("case"));
        assertThat(ForeignMatrix.findings("case", port, things, () -> rows.rowsOf(theirs.tenant.value())))
                .isEmpty();
    }

    private static UUID documented(CaseFixture school) {
        return school.keeps("chair", reported(school), "kind=photo&audience=full", "text/plain", "x");
    }

    private static UUID reported(CaseFixture school) {
        UUID theCase = school.opens("finder", "");
        school.moves("finder", theCase, "staff-report", Map.of());
        return theCase;
    }
}
