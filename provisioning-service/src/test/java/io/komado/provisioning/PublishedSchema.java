package io.komado.provisioning;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code events/} promises to those who listen. */
public final class PublishedSchema {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JsonNode schema;

    private PublishedSchema(JsonNode schema) {
        this.schema = schema;
    }

    /** The schema of an event type. */
    public static PublishedSchema of(String type) throws IOException {
        try (InputStream in = Objects.requireNonNull(
                PublishedSchema.class.getResourceAsStream("/events/" + type + ".schema.json"), type)) {
            return new PublishedSchema(JSON.readTree(in));
        }
    }

    /** The fields that the schema promises; all of them are required. */
    public Set<String> fields() {
        Set<String> properties = new TreeSet<>(schema.get("properties").propertyNames());
        Set<String> required = new TreeSet<>();
        schema.get("required").forEach(name -> required.add(name.asString()));
        if (!properties.equals(required)) {
            throw new AssertionError("every field of an event is required");
        }
        return properties;
    }

    /** The sample, as a record of the producer reads it. */
    public <T> T sample(Class<T> data) {
        return JSON.treeToValue(schema.get("examples").get(0), data);
    }

    /** Whether this is what the sample looks like. */
    public boolean isSample(Object data) {
        return JSON.valueToTree(data).equals(schema.get("examples").get(0));
    }
}
