package io.komado.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.Yaml;

/** The one document of all events, {@code deploy/asyncapi.yaml}. */
final class EventCatalogue {

    /**
     * A topic, or with a parameter in its address a family of topics.
     *
     * @param pattern matches the names of its topics
     * @param configuration what is set for the topic itself, as the broker writes it
     */
    record Channel(
            String address, Pattern pattern, int partitions, Map<String, String> configuration, List<String> messages) {

        boolean hasParameter() {
            return address.contains("{");
        }
    }

    private final Path folder =
            Path.of(System.getProperty("komado.root", "../..")).resolve("deploy");
    private final Map<String, Object> document;

    EventCatalogue() {
        try (InputStream in = Files.newInputStream(folder.resolve("asyncapi.yaml"))) {
            document = new Yaml().load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, Object> document() {
        return document;
    }

    /** A file that the document points to. */
    Path file(String reference) {
        return folder.resolve(reference);
    }

    List<Channel> channels() {
        return at(document, "channels").values().stream()
                .map(EventCatalogue::channel)
                .toList();
    }

    private static Channel channel(Object channel) {
        String address = String.valueOf(at(channel).get("address"));
        Map<String, Object> kafka = at(channel, "bindings", "kafka");
        Map<String, String> configuration = new TreeMap<>();
        if (kafka.containsKey("topicConfiguration")) {
            at(kafka, "topicConfiguration").forEach((key, value) -> configuration.put(key, String.valueOf(value)));
        }
        return new Channel(
                address,
                Pattern.compile(patternOf(address, channel)),
                (Integer) Objects.requireNonNull(kafka.get("partitions")),
                configuration,
                at(channel).containsKey("messages")
                        ? List.copyOf(at(channel, "messages").keySet())
                        : List.of());
    }

    /** A parameter is one of its words, or where it has none a tenant's code. */
    private static String patternOf(String address, Object channel) {
        String pattern = address.replace(".", "\\.");
        if (!at(channel).containsKey("parameters")) {
            return pattern;
        }
        for (Map.Entry<String, Object> parameter : at(channel, "parameters").entrySet()) {
            Object words = at(parameter.getValue()).get("enum");
            String meant = words instanceof List<?> list
                    ? "(" + String.join("|", list.stream().map(String::valueOf).toList()) + ")"
                    : "[a-z0-9]{5}";
            pattern = pattern.replace("{" + parameter.getKey() + "}", meant);
        }
        return pattern;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> at(Object node, String... steps) {
        Object found = node;
        for (String step : steps) {
            found = Objects.requireNonNull(((Map<String, Object>) found).get(step), step);
        }
        return (Map<String, Object>) found;
    }
}
