package io.komado.system;

import static io.komado.system.EventCatalogue.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.komado.chassis.test.PublishedSchema;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The document of all events and the schemas of the services say the same. */
class EventCatalogueTests {

    private static final String AUDIT = "audit.record";

    private final EventCatalogue catalogue = new EventCatalogue();
    private final Map<String, Object> document = catalogue.document();

    @Test
    void everyEventTypeHasASchemaAndEverySchemaIsInTheDocument() {
        Set<String> named = new TreeSet<>(at(document, "components", "messages").keySet());
        assertThat(named.remove(AUDIT)).isTrue();
        assertThat(named).isEqualTo(PublishedSchema.types());
    }

    @Test
    void everyMessageIsSentToOneTopicAndPointsToItsOwnSchema() {
        List<String> sent = catalogue.channels().stream()
                .flatMap(channel -> channel.messages().stream())
                .toList();
        Map<String, Object> messages = at(document, "components", "messages");
        assertThat(sent).containsExactlyInAnyOrderElementsOf(messages.keySet());
        for (Map.Entry<String, Object> message : messages.entrySet()) {
            String reference = String.valueOf(at(message.getValue(), "payload").get("$ref"));
            assertThat(Files.exists(catalogue.file(reference))).as(reference).isTrue();
            if (!message.getKey().equals(AUDIT)) {
                assertThat(reference).endsWith("/" + message.getKey() + ".schema.json");
            }
        }
    }

    @Test
    void aSchemaNamesItsTypeAndItsTopic() {
        for (EventCatalogue.Channel channel : catalogue.channels()) {
            for (String type : channel.messages()) {
                if (!type.equals(AUDIT)) {
                    PublishedSchema schema = PublishedSchema.of(type);
                    assertThat(schema.title()).isEqualTo(type);
                    assertThat(schema.description()).contains("Topic " + channel.address() + ", key: ");
                    assertThat(schema.freeText()).as(type).isEmpty();
                }
            }
        }
    }

    @Test
    void everyTopicThatAServiceHearsHasItsDeadLetters() {
        Set<String> heard = new TreeSet<>();
        at(document, "operations").values().stream()
                .filter(operation -> "receive".equals(at(operation).get("action")))
                .forEach(operation ->
                        heard.add(String.valueOf(at(operation, "channel").get("$ref"))));
        Set<String> dead = new TreeSet<>();
        for (String reference : heard) {
            dead.add(at(document, reference.substring(2).split("/", -1)).get("address") + ".dead");
        }
        EventCatalogue.Channel letters = catalogue.channels().stream()
                .filter(channel -> channel.address().equals("{topic}.dead"))
                .findFirst()
                .orElseThrow();
        assertThat(dead).isNotEmpty().allMatch(letters.pattern().asMatchPredicate());
        assertThat(letters.pattern().pattern().split("\\|", -1)).hasSameSizeAs(dead);
    }

    @Test
    void everyReferenceInsideTheDocumentLeadsSomewhere() {
        List<String> references = new ArrayList<>();
        gather(document, references);
        assertThat(references).isNotEmpty().allSatisfy(reference -> {
            String[] steps = reference.substring(2).split("/", -1);
            assertThat(at(document, steps)).as(reference).isNotEmpty();
        });
    }

    private static void gather(Object node, List<String> references) {
        if (node instanceof Map<?, ?> map) {
            if (map.get("$ref") instanceof String reference && reference.startsWith("#/")) {
                references.add(reference);
            }
            map.values().forEach(value -> gather(value, references));
        } else if (node instanceof List<?> list) {
            list.forEach(value -> gather(value, references));
        }
    }
}
