package io.komado.cases.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One case in the hands of a house: what its people do to it and see of it, while days pass. */
public final class CarriedCase {

    private static final Duration FOR_SOMETHING_TO_COME = Duration.ofSeconds(30);

    private final House house;
    private final UUID id;
    private LocalDate today;

    public CarriedCase(House house, UUID id) {
        this.house = house;
        this.id = id;
        this.today = house.today();
    }

    House house() {
        return house;
    }

    UUID id() {
        return id;
    }

    public LocalDate today() {
        return today;
    }

    /** The case as this person sees it. */
    public JsonNode page(String name) {
        Browser.Answer answer = house.as(name).get("/cases/" + id);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    /** What comes of a step that this person asks for. */
    public Browser.Answer tries(String name, String event, Map<String, ?> details) {
        return sends(name, page(name).get("version").asLong(), "", event, details);
    }

    /** The same on the version that was seen, under a resolution unless that is empty. */
    public Browser.Answer sends(String name, long version, String resolution, String event, Map<String, ?> details) {
        Map<String, Object> body = new LinkedHashMap<>(Map.of("event", event, "version", version, "details", details));
        if (!resolution.isEmpty()) {
            body.put("resolution", resolution);
        }
        return house.as(name)
                .post("/cases/" + id + "/moves", JsonMapper.shared().writeValueAsString(body));
    }

    /** A step that is done. */
    public void moves(String name, String event, Map<String, ?> details) {
        Browser.Answer answer = tries(name, event, details);
        assertThat(answer.status()).as(event + " " + answer).isEqualTo(204);
    }

    /** The chair writes the minutes, the dean stands for them; the lawyer is asked where there is one. */
    public String resolved(String agenda) {
        Map<String, String> votes = new LinkedHashMap<>();
        Stream.of("chair", "dean", "lawyer")
                .filter(house::has)
                .forEach(name -> votes.put(house.id(name).toString(), "for"));
        moves(
                "chair",
                "record-resolution",
                Map.of(
                        "agenda",
                        agenda,
                        "heldOn",
                        page("chair").get("changedOn").asString(),
                        "votes",
                        votes,
                        "special",
                        house.has("lawyer") ? List.of(house.id("lawyer")) : List.of(),
                        "reasons",
                        "話し合って決めた"));
        JsonNode all = page("chair").get("facts").get("resolutions").get("all");
        String resolution = all.get(all.size() - 1).get("id").asString();
        moves("dean", "countersign", Map.of("of", resolution));
        return resolution;
    }

    /** The committee resolves, and the chair carries it out. */
    public void resolves(String event, Map<String, ?> details) {
        Browser.Answer answer = carriesOut(resolved(event), event, details);
        assertThat(answer.status()).as(event + " " + answer).isEqualTo(204);
    }

    /** The chair carries out what was resolved. */
    public Browser.Answer carriesOut(String resolution, String event, Map<String, ?> details) {
        return sends("chair", page("chair").get("version").asLong(), resolution, event, details);
    }

    /** A victim A and an accused B, both of the unit that the case is about. */
    public void parties(String by, boolean minor, boolean anonymousVictim) {
        moves(by, "add-party", party("A", "victim", minor, anonymousVictim));
        moves(by, "add-party", party("B", "accused", minor, false));
    }

    /** Of somebody whom nobody knows the unit is not asked. */
    private Map<String, ?> party(String label, String part, boolean minor, boolean anonymous) {
        Map<String, Object> party =
                new LinkedHashMap<>(Map.of("label", label, "part", part, "minor", minor, "anonymous", anonymous));
        if (!anonymous) {
            party.put("unit", house.theirUnit().toString());
        }
        return Map.of("party", party);
    }

    /** Days pass. */
    public void passes(int days) {
        isOn(today.plusDays(days));
    }

    void isOn(LocalDate day) {
        today = day;
        house.isOn(day);
    }

    /** Waits until this has happened, by a timer or out of the conversation. */
    void awaits(String event) {
        awaits(event, 1);
    }

    /** The same so many times. */
    void awaits(String event, int times) {
        await().atMost(FOR_SOMETHING_TO_COME)
                .until(() -> history().stream().filter(event::equals).count() >= times);
    }

    /** The notice reaches both sides, and nobody appeals in their fourteen days (T23, T24). */
    void nobodyAppeals() {
        noticesArrive();
        passes(14);
        awaits("appeal-window-passed");
        assertThat(status()).as("the timer decides nothing").isEqualTo("determined");
        moves("chair", "confirm-final", Map.of("noticesChecked", true));
    }

    /** The notice of what was determined reaches both sides today. */
    void noticesArrive() {
        for (String party : List.of("A", "B")) {
            moves("chair", "receive-notice", Map.of("party", party, "on", today.toString()));
        }
    }

    /** A watch of three months, with a word on the way, to its end (T28, T31). */
    void isWatched(String notedBy) {
        LocalDate end = today.plusMonths(3);
        String resolution = resolved("begin-watch");
        Browser.Answer early = carriesOut(
                resolution,
                "begin-watch",
                Map.of("ceasedOn", today.toString(), "until", end.minusDays(1).toString()));
        assertThat(early.guards()).as(early.toString()).containsExactly("long-enough");
        Browser.Answer begun =
                carriesOut(resolution, "begin-watch", Map.of("ceasedOn", today.toString(), "until", end.toString()));
        assertThat(begun.status()).as(begun.toString()).isEqualTo(204);
        isOn(today.plusMonths(1));
        moves(notedBy, "note-watch", Map.of("party", "A", "seen", "落ち着いている", "calm", true));
        isOn(end);
        awaits("watch-ended");
        assertThat(status()).as("the timer decides nothing").isEqualTo("resolution-review");
    }

    /** The victim, or the guardian, says today that there is no pain (R3-82). */
    void feelsNoPain(String by, boolean guardian) {
        moves(by, "state-no-pain", Map.of("party", "A", "guardian", guardian, "pain", false, "on", today.toString()));
    }

    /** The committee calls it resolved (T32). */
    void isResolved() {
        resolves("resolve", Map.of());
        assertThat(status()).isEqualTo("resolved");
    }

    /** What is still missing for this step. */
    public List<String> missing(String event) {
        return page("chair")
                .get("possible")
                .valueStream()
                .filter(possible -> possible.get("event").asString().equals(event))
                .flatMap(possible -> possible.get("missing").valueStream())
                .map(JsonNode::asString)
                .toList();
    }

    public List<String> history() {
        return page("chair")
                .get("history")
                .valueStream()
                .map(entry -> entry.get("event").asString())
                .toList();
    }

    public String status() {
        return page("chair").get("status").asString();
    }

    /** Where the serious case stands; {@code none} where there is none. */
    public String serious() {
        JsonNode serious = page("chair").get("facts").get("seriousCase");
        return serious == null ? "none" : serious.get("status").asString();
    }

    static Map<String, Object> with(Map<String, ?> map, Map<String, ?> more) {
        Map<String, Object> all = new LinkedHashMap<>(map);
        all.putAll(more);
        return all;
    }
}
