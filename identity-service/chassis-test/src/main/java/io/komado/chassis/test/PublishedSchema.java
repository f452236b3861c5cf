package io.komado.chassis.test;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a service's {@code events/} promises to those who listen, read from the sources of the service that publishes it, so that
 * producer and consumer hold themselves against the same file.
 *
 * <p>It knows the few forms that a field of an event may have (ids, codes, counts, times) and takes any other for a mistake.
 */
public final class PublishedSchema {

    /** As strict as the services' own. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final String ENDING = ".schema.json";
    private static final List<String> WHAT_PEOPLE_WRITE = List.of(
            "部活の連絡が来ません。", "森下 和子", "雨の日のベンチ", "blue kite", "Morishita", "k.morishita@school.example", "090-1234-5678");

    private final JsonNode schema;

    private PublishedSchema(JsonNode schema) {
        this.schema = schema;
    }

    /** The schema of an event type, whichever service publishes it. */
    public static PublishedSchema of(String type) {
        List<Path> found = files().filter(file -> file.getFileName().toString().equals(type + ENDING))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError("there must be one schema of " + type + ", but there are " + found.size());
        }
        try {
            return parse(Files.readString(found.getFirst()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A schema that the chassis holds for services to come.
     *
     * @param name its folder and name, such as {@code closing/obstacle}
     */
    public static PublishedSchema ofChassis(String name) {
        try (InputStream in =
                Objects.requireNonNull(PublishedSchema.class.getResourceAsStream("/" + name + ENDING), name)) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PublishedSchema parse(String text) {
        return new PublishedSchema(JSON.readTree(text));
    }

    /** The types of all events that any service publishes. */
    public static Set<String> types() {
        Set<String> types = new TreeSet<>();
        files().map(file -> file.getFileName().toString())
                .forEach(name -> types.add(name.substring(0, name.length() - ENDING.length())));
        return types;
    }

    private static Stream<Path> files() {
        Path root = Path.of(System.getProperty("komado.root", ".."));
        try (Stream<Path> services = Files.list(root)) {
            List<Path> folders = services.map(service -> service.resolve("src/main/resources/events"))
                    .filter(Files::isDirectory)
                    .toList();
            List<Path> all = new ArrayList<>();
            for (Path folder : folders) {
                try (Stream<Path> files = Files.list(folder)) {
                    files.filter(file -> file.toString().endsWith(ENDING)).forEach(all::add);
                }
            }
            return all.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name that the schema gives to what it describes. */
    public String title() {
        return schema.path("title").asString();
    }

    /** What it tells, on which topic, under which key. */
    public String description() {
        return schema.path("description").asString();
    }

    /** The fields that the schema promises; all of them are required. */
    public Set<String> fields() {
        Set<String> properties = new TreeSet<>(schema.path("properties").propertyNames());
        Set<String> required = new TreeSet<>();
        schema.path("required").forEach(name -> required.add(name.asString()));
        if (!properties.equals(required)) {
            throw new AssertionError("every field of an event is required");
        }
        return properties;
    }

    /** The fields that could hold what a person wrote, a name or a contact; there must be none (ARCHITECTURE section 4). */
    public List<String> freeText() {
        return schema.path("properties").properties().stream()
                .filter(field -> couldHoldWhatPeopleWrite(field.getValue()))
                .map(field -> field.getKey())
                .toList();
    }

    private static boolean couldHoldWhatPeopleWrite(JsonNode form) {
        return form.path("properties").valueStream().anyMatch(PublishedSchema::couldHoldWhatPeopleWrite)
                || WHAT_PEOPLE_WRITE.stream()
                        .anyMatch(text ->
                                fits(form, JSON.valueToTree(text)) || fits(form, JSON.valueToTree(List.of(text))));
    }

    /** What is wrong with this data; empty when it is as the schema promises. */
    public List<String> findings(Object data) {
        JsonNode tree = JSON.valueToTree(data);
        List<String> findings = new ArrayList<>();
        if (!new TreeSet<>(tree.propertyNames()).equals(fields())) {
            findings.add("the fields are " + tree.propertyNames() + ", promised are " + fields());
        }
        for (String field : fields()) {
            if (!fits(schema.path("properties").path(field), tree.path(field))) {
                findings.add(field + " is not as promised");
            }
        }
        return findings;
    }

    /** The sample, as a record of the producer or of a consumer reads it. */
    public <T> T sample(Class<T> data) {
        return JSON.treeToValue(example(), data);
    }

    /** Whether this is what the sample looks like. */
    public boolean isSample(Object data) {
        return JSON.readTree(JSON.writeValueAsString(data)).equals(example())
                && findings(data).isEmpty();
    }

    private JsonNode example() {
        return schema.path("examples").path(0);
    }

    private static boolean fits(JsonNode form, JsonNode value) {
        if (form.has("enum")) {
            return form.path("enum").valueStream().anyMatch(value::equals);
        }
        return switch (form.path("type").asString("")) {
            case "integer" ->
                value.isIntegralNumber()
                        && value.asLong() >= form.path("minimum").asLong();
            case "boolean" -> value.isBoolean();
            case "array" ->
                value.isArray()
                        && value.size() >= form.path("minItems").asInt(0)
                        && value.valueStream().allMatch(item -> fits(form.path("items"), item));
            case "string" -> value.isString() && fits(form, value.asString());
            case "object" -> fitsEachField(form, value);
            default -> throw new AssertionError("no field of an event has the form " + form);
        };
    }

    /** An object within an event has named fields, and all of them. */
    private static boolean fitsEachField(JsonNode form, JsonNode value) {
        JsonNode fields = form.path("properties");
        if (fields.isEmpty()) {
            throw new AssertionError("no field of an event has the form " + form);
        }
        return value.isObject()
                && new TreeSet<>(value.propertyNames()).equals(new TreeSet<>(fields.propertyNames()))
                && fields.properties().stream().allMatch(field -> fits(field.getValue(), value.path(field.getKey())));
    }

    private static boolean fits(JsonNode form, String value) {
        if (form.has("pattern")) {
            return value.matches(form.path("pattern").asString());
        }
        return switch (form.path("format").asString("")) {
            case "uuid" -> isUuid(value);
            case "date-time" -> isInstant(value);
            case "date" -> isDay(value);
            default -> true;
        };
    }

    private static boolean isDay(String value) {
        try {
            return LocalDate.parse(value).toString().equals(value);
        } catch (DateTimeParseException ignored) {
            return false;
        }
    }

    private static boolean isUuid(String value) {
        try {
            return UUID.fromString(value).toString().equals(value);
        } catch (IllegalArgumentException ignored) {
            return false;
        }
    }

    private static boolean isInstant(String value) {
        try {
            return Instant.parse(value).toString().equals(value);
        } catch (DateTimeParseException ignored) {
            return false;
        }
    }
}
