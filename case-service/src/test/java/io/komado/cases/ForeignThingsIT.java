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
import java.util.stream.Stream;
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
        DeskFixture theirDesk = DeskFixture.working(service, port);
        DeskFixture ourDesk = DeskFixture.working(service, port);
        ours.person("agent", ours.otherUnit, "desk-agent");
        Things things = Things.seenFrom(ours.tenant.value())
                .foreign("case", reported(theirs), reported(ours))
                .foreign("after", reported(theirs), reported(ours))
                .foreign("document", documented(theirs), documented(ours))
                .foreign("person", theirs.id("first"), ours.id("first"))
                .foreign("intake", theirDesk.handedIn(Map.of()), ourDesk.handedIn(Map.of()))
                .foreign("handover", handedOver(theirDesk), handedOver(ourDesk))
                .foreign("client", theirDesk.client.tenant.value(), () -> "zzzzz", ourDesk.client.tenant::value)
                .foreign("store", theirDesk.store, ourDesk.store)
                .harmless("reception", () -> "zzzzz")
                .harmless("reference", () -> UUID.randomUUID().toString())
                .harmless("id", () -> UUID.randomUUID().toString())
                .harmless("concern", () -> "")
                .harmless("channel", () -> "phone")
                .harmless("name", () -> "")
                .harmless("phone", () -> "")
                .harmless("mail", () -> "")
                .harmless("where", () -> "")
                .harmless("staff", () -> "")
                .harmless("when", () -> "")
                .harmless("what", () -> "")
                .harmless("verdict", () -> "legitimate")
                .harmless("reason", () -> "x")
                .harmless("advice", () -> "x")
                .harmless("office", () -> "x")
                .harmless("policeReference", () -> "")
                .harmless("text", () -> "x")
                .harmless("outcome", () -> "gave-up")
                .harmless("japanese", () -> "x")
                .harmless("english", () -> "")
                .harmless("desk", () -> "x")
                .harmless("deskEnglish", () -> "")
                .harmless("on", () -> MovedClock.today().toString())
                .harmless("days", () -> "2026-12-29")
                .harmless("month", () -> "2026-10")
                .harmless("format", () -> "pdf")
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
        things.token(Who.CHAIR, ours.token("chair"));
        things.token(Who.DESK_AGENT, ours.token("agent"));
        things.token(Who.DESK_LEAD, ours.token("lead"));
        RowSecurity rows = new RowSecurity(servers.database("case"));
        assertThat(ForeignMatrix.findings(
                        "case",
                        port,
                        things,
                        () -> Stream.of(theirs.tenant, theirDesk.desk, theirDesk.client.tenant)
                                .map(tenant -> rows.rowsOf(tenant.value()))
                                .toList()))
                .isEmpty();
    }

    private static UUID handedOver(DeskFixture desk) {
        UUID reference = UUID.randomUUID();
        desk.front().post("/handovers", CaseFixture.json(Map.of("reference", reference, "store", "x", "what", "")));
        return reference;
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
