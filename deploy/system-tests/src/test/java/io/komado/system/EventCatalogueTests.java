package io.komado.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.komado.chassis.test.PublishedSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The document of all events and the schemas of the services say the same. */
class EventCatalogueTests {

    private static final String AUDIT = "audit.record";

    private final Path folder =
            Path.of(System.getProperty("komado.root", "../..")).resolve("deploy");
    private final Map<String, Object> document = document();

    @Test
    void everyEventTypeHasASchemaAndEverySchemaIsInTheDocument() {
        Set<String> named = new TreeSet<>(at(document, "components", "messages").keySet());
        assertThat(named.remove(AUDIT)).isTrue();
        assertThat(named).isEqualTo(PublishedSchema.types());
    }

    @Test
    void everyMessageIsSentToOneTopicAndPointsToItsOwnSchema() {
        List<String> sent = new ArrayList<>();
        for (Object channel : at(document, "channels").values()) {
            sent.addAll(at(channel, "messages").keySet());
        }
        Map<String, Object> messages = at(document, "components", "messages");
        assertThat(sent).containsExactlyInAnyOrderElementsOf(messages.keySet());
        for (Map.Entry<String, Object> message : messages.entrySet()) {
            String reference = String.valueOf(at(message.getValue(), "payload").get("$ref"));
            assertThat(Files.exists(folder.resolve(reference))).as(reference).isTrue();
            if (!message.getKey().equals(AUDIT)) {
                assertThat(reference).endsWith("/" + message.getKey() + ".schema.json");
            }
        }
    }

    @Test
    void aSchemaNamesItsTypeAndItsTopic() {
        for (Object channel : at(document, "channels").values()) {
            String topic = String.valueOf(at(channel).get("address"));
            for (String type : at(channel, "messages").keySet()) {
                if (!type.equals(AUDIT)) {
                    PublishedSchema schema = PublishedSchema.of(type);
                    assertThat(schema.title()).isEqualTo(type);
                    assertThat(schema.description()).contains("Topic " + topic + ", key: ");
                    assertThat(schema.freeText()).as(type).isEmpty();
                }
            }
        }
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

    @SuppressWarnings("unchecked")
    private static Map<String, Object> at(Object node, String... steps) {
        Object found = node;
        for (String step : steps) {
            found = Objects.requireNonNull(((Map<String, Object>) found).get(step), step);
        }
        return (Map<String, Object>) found;
    }

    private Map<String, Object> document() {
        try (InputStream in = Files.newInputStream(folder.resolve("asyncapi.yaml"))) {
            return new Yaml().load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
