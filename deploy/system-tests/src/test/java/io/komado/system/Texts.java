package io.komado.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The words on the screens, read from the very files that the apps are built from. */
record Texts(String language) {

    private static final JsonMapper JSON = new JsonMapper();

    /** @param key the file and the path in it, such as {@code operator.letters.order} */
    String of(String key) {
        int dot = key.indexOf('.');
        Path file = Path.of(System.getProperty("komado.root"))
                .resolve("gateway/web/src/texts/" + key.substring(0, dot) + "." + language + ".json");
        try {
            JsonNode text = JSON.readTree(Files.readString(file))
                    .at("/" + key.substring(dot + 1).replace('.', '/'));
            if (!text.isString()) {
                throw new IllegalStateException("no text " + key);
            }
            return text.asString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text up to its first gap, for elements whose text holds a value. */
    String beginningOf(String key) {
        String text = of(key);
        int gap = text.indexOf("{{");
        return gap < 0 ? text : text.substring(0, gap);
    }
}
