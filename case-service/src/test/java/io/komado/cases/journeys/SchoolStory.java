package io.komado.cases.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A school's bullying case with a minor, beside it a serious case; to RESOLVED. */
public final class SchoolStory {

    private static final List<String> TEAM = List.of("first", "second", "third");

    private final House house;
    private final CarriedCase matter;

    /** @param theCase as somebody or something began it */
    public SchoolStory(House house, UUID theCase) {
        this.house = house;
        this.matter = new CarriedCase(house, theCase);
    }

    /** What a record of a conversation begins, to the committee. */
    public SchoolStory reportedFromAConversation() {
        new Desk(matter).describes("体育の時間のからかい", "bullying/teasing", "class");
        matter.moves("lead", "report-to-committee", Map.of());
        matter.parties("chair", true, false);
        return this;
    }

    /** What somebody of the staff found (T6s). */
    public SchoolStory reportedByTheFinder() {
        matter.parties("finder", true, false);
        matter.moves("finder", "staff-report", Map.of());
        return this;
    }

    /** From the committee's table to RESOLVED. */
    public CarriedCase untilResolved() {
        assertThat(matter.missing("set-up-investigation"))
                .containsExactlyInAnyOrder("resolution", "guardian-talked-to", "guardians-consent");
        theGuardianAgrees();
        matter.resolves("set-up-investigation", Map.of("victimAsks", true, "need", "", "thirdParty", false));
        Investigation investigation = new Investigation(matter, TEAM, true);
        investigation.begins();
        investigation.hearsBothAndReports(10);
        investigation.determines(true, "bullying/relation", "bullying/act", "bullying/victim-pain");
        matter.nobodyAppeals();
        matter.moves("chair", "suspect-serious", Map.of("reason", "claim", "headquarters", List.of(house.id("dean"))));
        matter.moves(
                "principal",
                "decide-measure",
                Map.of(
                        "whom",
                        "accused",
                        "kind",
                        "guidance",
                        "words",
                        "個別の指導",
                        "doneOn",
                        matter.today().toString()));
        matter.moves("principal", "take-measures", Map.of("proportionate", true));
        matter.isWatched("chair");
        assertThat(matter.missing("resolve")).contains("serious-case-reported");
        theSeriousCaseIsReported();
        assertThat(matter.carriesOut(matter.resolved("resolve"), "resolve", Map.of())
                        .guards())
                .containsExactlyInAnyOrder("victim-feels-no-pain-now", "guardian-sees-no-pain-now");
        matter.feelsNoPain("chair", false);
        matter.feelsNoPain("chair", true);
        matter.isResolved();
        return matter;
    }

    /** R3-60: talked to on the day of the finding. */
    private void theGuardianAgrees() {
        matter.moves(
                "chair",
                "contact-guardian",
                Map.of("party", "A", "way", "visit", "on", matter.today().toString(), "said", "家庭訪問"));
        matter.moves(
                "chair", "consent", Map.of("to", "further-handling", "party", "A", "guardian", true, "agrees", true));
    }

    /** S2 to S6: declared, approved by the parent organisation, investigated by a committee of its own, reported and explained. */
    private void theSeriousCaseIsReported() {
        matter.resolves("declare-serious", Map.of());
        matter.moves("chair", "parent-approves", Map.of("approval", "教委 第12号"));
        matter.resolves(
                "form-serious-committee",
                Map.of("members", List.of(house.id("second"), house.id("third")), "outside", 1));
        Map<String, Object> report = Map.of(
                "facts", "事実", "dignity", "尊厳の回復", "handling", "対応の検証", "recommendations", "再発防止", "explained", true);
        matter.moves("second", "report-serious", Map.of("report", report));
        assertThat(matter.serious()).isEqualTo("sc-reported");
    }
}
