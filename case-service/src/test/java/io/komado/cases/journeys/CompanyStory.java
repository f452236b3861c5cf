package io.komado.cases.journeys;

import static io.komado.cases.journeys.CarriedCase.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A company's case: an interim measure, mediation that fails, guidance, the watch, RESOLVED; nobody ever learns who the victim is. */
public final class CompanyStory {

    private final House house;
    private final CarriedCase matter;

    /** @param theCase as a record of a conversation began it */
    public CompanyStory(House house, UUID theCase) {
        this.house = house;
        this.matter = new CarriedCase(house, theCase);
    }

    /** From triage to RESOLVED. */
    public CarriedCase untilResolved() {
        new Desk(matter).describes("会議での叱責", "power/mental", "workplace");
        matter.moves("lead", "assign-counsellors", Map.of("counsellors", List.of(house.id("one"), house.id("two"))));
        matter.moves("one", "report-to-committee", Map.of());
        matter.parties("one", false, true);
        anInterimMeasureHelps();
        mediationFails();
        guidanceSucceeds();
        matter.isWatched("one");
        matter.moves("one", "ask-statement", Map.of());
        house.reporterAnswers("no-pain", "", true);
        matter.awaits("state-no-pain");
        matter.isResolved();
        return matter;
    }

    private void anInterimMeasureHelps() {
        matter.moves("one", "propose-interim", Map.of("kind", "no-approach", "words", "席を別の階に移す"));
        String measure =
                matter.page("one").at("/facts/interimMeasures/all/0/id").asString();
        Map<String, Object> interim = Map.of("measure", measure);
        assertThat(matter.tries("one", "consent-interim", with(interim, Map.of("words", "席を移す")))
                        .guards())
                .containsExactly("exact-measure");
        house.reporterAnswers("interim", measure, true);
        matter.awaits("consent-interim");
        matter.moves(
                "chair",
                "recommend-interim",
                with(
                        interim,
                        Map.of(
                                "urgency",
                                "harm-now",
                                "continuing",
                                true,
                                "presidentConsulted",
                                true,
                                "head",
                                house.id("head"))));
        matter.moves("head", "apply-interim", interim);
        matter.passes(20);
        assertThat(overdue()).contains("verify-interim");
        matter.resolves("lift-improved", with(interim, Map.of("statement", "もう だいじょうぶ")));
    }

    private void mediationFails() {
        Map<String, Object> mediator = Map.of("mediator", house.id("mediator"));
        assertThat(matter.tries("chair", "mediate", mediator).status())
                .as("nobody is made to sit")
                .isEqualTo(409);
        matter.moves("one", "consent", Map.of("to", "mediation", "party", "B", "guardian", false, "agrees", true));
        matter.moves("one", "ask-mediation", Map.of());
        house.reporterAnswers("mediation", "", true);
        matter.awaits("consent", 2);
        matter.resolves("mediate", mediator);
        matter.moves("mediator", "mediation-failed", Map.of("notes", "話し合いは まとまらなかった"));
        assertThat(matter.status()).isEqualTo("committee-review");
    }

    private void guidanceSucceeds() {
        matter.moves("one", "record-wish", Map.of("party", "A", "fork", "guidance", "wish", "部長から注意してほしい"));
        matter.moves("chair", "request-guidance", Map.of("head", house.id("head")));
        matter.moves("head", "guidance-succeeded", Map.of("notes", "双方から聞き、改めると約束した"));
    }

    private List<String> overdue() {
        return house.as("chair")
                .get("/agenda")
                .json()
                .get("items")
                .valueStream()
                .filter(item ->
                        item.get("day").asString().compareTo(matter.today().toString()) < 0)
                .map(item -> item.get("kind").asString())
                .toList();
    }
}
