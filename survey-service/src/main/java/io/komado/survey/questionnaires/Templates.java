package io.komado.survey.questionnaires;

import io.komado.chassis.problem.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The questionnaires that Komado brings, read at the start so that a wrong one is noticed there. */
@Service
public class Templates {

    private static final String FOLDER = "/questionnaires/";

    /**
     * One of them.
     *
     * @param profiles the kinds of procedure whose organisations it is for
     */
    public record Template(String key, Audience audience, List<String> profiles, Questionnaire questionnaire) {}

    private final Map<String, Template> byKey = new LinkedHashMap<>();

    Templates(JsonMapper json, QuestionnaireJson questionnaires) {
        for (JsonNode entry : read(json, "index.json")) {
            String key = entry.path("key").asString();
            byKey.put(
                    key,
                    new Template(
                            key,
                            Audience.of(entry.path("audience").asString()),
                            entry.path("profiles")
                                    .valueStream()
                                    .map(JsonNode::asString)
                                    .toList(),
                            questionnaires.read(read(json, entry.path("file").asString()), "")));
        }
    }

    /** All of them, in their own order. */
    public List<Template> all() {
        return List.copyOf(byKey.values());
    }

    /** @throws Refusal 404 when there is none */
    public Template find(String key) {
        Template found = byKey.get(key);
        if (found == null) {
            throw Refusal.notFound();
        }
        return found;
    }

    private static JsonNode read(JsonMapper json, String file) {
        try (InputStream in =
                Objects.requireNonNull(Templates.class.getResourceAsStream(FOLDER + file), FOLDER + file)) {
            return json.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
