package io.komado.cases.journeys;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** What a desk's lead does with what left a conversation, before it is the committee's. */
public record Desk(CarriedCase matter) {

    /** The one case of this house, once the record of a conversation has begun it. */
    public static UUID onlyCaseOf(House house) {
        JsonNode cases = await().atMost(Duration.ofSeconds(60))
                .until(() -> house.as("lead").get("/cases").json().path("cases"), some -> some.size() == 1);
        return UUID.fromString(cases.at("/0/id").asString());
    }

    /** Says what it is about, in the procedure's words (R3-51). */
    void describes(String title, String category, String place) {
        describes(title, category, place, matter.today());
    }

    /** The same of something whose last fact lies further back. */
    public void describes(String title, String category, String place, LocalDate lastFactOn) {
        matter.moves(
                "lead",
                "describe",
                Map.of(
                        "lastFactOn",
                        lastFactOn.toString(),
                        "reporter",
                        "victim",
                        "title",
                        title,
                        "categories",
                        List.of(category),
                        "place",
                        place,
                        "account",
                        Map.of("people", "", "whenAndWhere", "", "acts", "", "harm", "", "cause", "", "since", "")));
    }
}
