package io.komado.provisioning.letters;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** The words of the letters in one language for one kind of organisation, read from {@code letters/<language>.properties}. */
final class Wording {

    private final Properties words = new Properties();
    private final String kind;

    Wording(Language language, Organisation.Kind kind) {
        this.kind = kind.name().toLowerCase(Locale.ROOT);
        String file = "/letters/" + language.tag() + ".properties";
        try (InputStream in = Objects.requireNonNull(Wording.class.getResourceAsStream(file), file);
                InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The size at which this language is easy to read at arm's length. */
    Sheet.Body body() {
        return new Sheet.Body(Float.parseFloat(text("size")), Float.parseFloat(text("leading")));
    }

    String text(String key) {
        String text = words.getProperty(key + "." + kind, words.getProperty(key));
        return Objects.requireNonNull(text, () -> "no words for " + key);
    }

    /** The words with each {@code {name}} replaced by its value. */
    String text(String key, Map<String, ?> values) {
        String text = text(key);
        for (Map.Entry<String, ?> value : values.entrySet()) {
            text = text.replace("{" + value.getKey() + "}", String.valueOf(value.getValue()));
        }
        return text;
    }
}
