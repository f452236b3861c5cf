package io.komado.cases.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A university's case: investigation, appeal, investigation again by others, measures, the watch, RESOLVED. */
public final class UniversityStory {

    private static final String[] TESTS = {"power/objective", "power/not-legitimate-guidance"};

    private final House house;
    private final CarriedCase matter;

    /** @param theCase as somebody or something began it, with the desk */
    public UniversityStory(House house, UUID theCase) {
        this.house = house;
        this.matter = new CarriedCase(house, theCase);
    }

    /** What a record of a conversation begins, to the committee. */
    public UniversityStory reportedFromAConversation() {
        new Desk(matter).describes("研究室での叱責", "power/mental", "laboratory");
        counsellorsCome();
        matter.moves("one", "report-to-committee", Map.of());
        return this;
    }

    /** What somebody of the staff found: the record is written and confirmed in the case itself (T4 to T6). */
    public UniversityStory reportedAfterConsultation() {
        counsellorsCome();
        for (String to : List.of("record", "report")) {
            matter.moves("one", "consent", Map.of("to", to, "guardian", false, "agrees", true));
        }
        Map<String, Object> version = Map.of("version", 1, "hash", "a".repeat(64));
        matter.moves("one", "draft-record", version);
        matter.moves("one", "confirm-record", version);
        matter.moves("one", "report-to-committee", Map.of());
        assertThat(matter.status()).isEqualTo("committee-review");
        return this;
    }

    /** From the committee's table to RESOLVED. */
    public CarriedCase untilResolved() {
        matter.parties("one", false, false);
        house.lendsExpert("lawyer", matter.id());
        matter.resolves("set-up-investigation", Map.of("victimAsks", true, "need", "", "thirdParty", false));
        Investigation first = new Investigation(matter, List.of("first", "second", "third"), false);
        first.begins();
        first.hearsBothAndReports(10);
        whoMustKnowReadsNamesAndPrintsTheSheet();
        first.determines(false, TESTS);
        matter.noticesArrive();
        matter.passes(13);
        matter.moves("one", "appeal", Map.of("party", "A", "on", matter.today().toString(), "reasons", "証人に聞いていない"));
        matter.resolves("order-reinvestigation", Map.of("reason", "証人に聞く", "sameTeam", false));
        assertThat(house.as("first").get("/cases/" + matter.id()).status())
                .as("the first team reads no more")
                .isEqualTo(404);
        Investigation again = new Investigation(matter, List.of("second", "third", "spare"), false);
        again.begins();
        again.hearsBothAndReports(14);
        again.determines(true, TESTS);
        matter.nobodyAppeals();
        matter.moves(
                "principal",
                "decide-measure",
                Map.of(
                        "whom",
                        "victim",
                        "kind",
                        "supervisor-change",
                        "words",
                        "指導教員を替える",
                        "doneOn",
                        matter.today().toString()));
        matter.moves("principal", "take-measures", Map.of("proportionate", true));
        matter.isWatched("one");
        matter.feelsNoPain("one", false);
        matter.isResolved();
        return matter;
    }

    private void counsellorsCome() {
        matter.moves("lead", "assign-counsellors", Map.of("counsellors", List.of(house.id("one"), house.id("two"))));
    }

    /** R3-04, R3-65. */
    private void whoMustKnowReadsNamesAndPrintsTheSheet() {
        String page = "/cases/" + matter.id();
        matter.moves("one", "name-party", Map.of("party", "A", "called", Map.of("name", "山田 花子", "of", "修士2年")));
        assertThat(house.as("first").get(page + "/names").toString()).contains("山田 花子", "修士2年");
        assertThat(house.as("dean").get(page + "/names").status()).isEqualTo(403);
        assertThat(matter.page("dean").toString()).doesNotContain("山田");
        String sheets = page + "/sheets/";
        String sheet = matter.page("first").at("/facts/inquiry/hearings/0/id").asString();
        Browser.Answer printed = house.as("first").get(sheets + sheet + "/file");
        assertThat(printed.status()).isEqualTo(200);
        assertThat(new String(printed.bytes(), 0, 4, StandardCharsets.US_ASCII)).isEqualTo("%PDF");
        assertThat(house.as("first").get(sheets + UUID.randomUUID() + "/file").status())
                .isEqualTo(404);
        house.lendsInvestigator("spare", matter.id());
        assertThat(house.as("spare").get(sheets + sheet + "/file").status())
                .as("who is not of the team")
                .isEqualTo(404);
    }
}
