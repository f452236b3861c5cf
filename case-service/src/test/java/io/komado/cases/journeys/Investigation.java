package io.komado.cases.journeys;

import static io.komado.cases.journeys.CarriedCase.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** An investigation of a case by one team (T14 to T22). */
public final class Investigation {

    private final CarriedCase matter;
    private final List<String> team;
    private final boolean guardian;

    /** @param guardian whether a guardian is told too */
    public Investigation(CarriedCase matter, List<String> team, boolean guardian) {
        this.matter = matter;
        this.team = team;
        this.guardian = guardian;
    }

    /** Chosen by the committee, appointed by the president, and every one of them briefed. */
    public void begins() {
        House house = matter.house();
        team.forEach(name -> house.lendsInvestigator(name, matter.id()));
        matter.resolves(
                "select-investigators",
                Map.of(
                        "chosen",
                        team.stream()
                                .map(name -> Map.of("person", house.id(name)))
                                .toList(),
                        "exception",
                        ""));
        matter.moves("principal", "appoint-investigators", Map.of("genderConsidered", true));
        team.forEach(name -> matter.moves(name, "acknowledge-briefing", Map.of()));
        matter.moves(team.getFirst(), "tell-method", Map.of("party", "A", "guardian", false));
        if (guardian) {
            matter.moves(team.getFirst(), "tell-method", Map.of("party", "A", "guardian", true));
        }
        matter.moves(team.getFirst(), "start-investigation", Map.of());
    }

    /**
     * Both sides are heard one after the other, all sign, the findings go to the committee.
     *
     * @param hour at which the victim is heard; the accused an hour later
     */
    public void hearsBothAndReports(int hour) {
        hears("A", hour);
        assertThat(hearing("B", hour).guards()).as("the two sides do not meet").contains("sides-apart");
        hears("B", hour + 1);
        team.forEach(name -> matter.moves(name, "sign-findings", Map.of()));
        matter.moves(team.getFirst(), "report-findings", Map.of("findings", "双方から聞いた"));
        assertThat(matter.status()).isEqualTo("deliberation");
    }

    /** The committee answers each test of the category, and finds accordingly (R4-08). */
    public void determines(boolean found, String... tests) {
        Map<String, Boolean> answers = new LinkedHashMap<>();
        List.of(tests).forEach(test -> answers.put(test, found));
        matter.resolves("determine", Map.of("found", found, "answers", answers, "reasons", "聴き取りの結果による"));
    }

    private void hears(String subject, int hour) {
        Browser.Answer heard = hearing(subject, hour);
        assertThat(heard.status()).as(heard.toString()).isEqualTo(204);
        JsonNode sheets = matter.page("chair").at("/facts/inquiry/hearings");
        matter.moves(
                team.get(1),
                "close-sheet",
                Map.of("hearing", sheets.get(sheets.size() - 1).get("id").asString()));
    }

    private Browser.Answer hearing(String subject, int hour) {
        House house = matter.house();
        return matter.tries(
                team.getFirst(),
                "hear",
                with(
                        Map.of(
                                "subject",
                                subject,
                                "interviewers",
                                List.of(house.id(team.getFirst()), house.id(team.get(1))),
                                "on",
                                matter.today().toString(),
                                "from",
                                hour + ":00",
                                "until",
                                hour + ":45",
                                "place",
                                "面談室",
                                "confidential",
                                true),
                        Map.of(
                                "companion",
                                "",
                                "counsellorAsked",
                                false,
                                "counsellor",
                                false,
                                "rows",
                                List.of(Map.of("when", "11月", "where", "廊下", "who", "B", "what", "どなった")),
                                "observations",
                                "")));
    }
}
