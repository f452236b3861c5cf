package io.komado.provisioning.letters;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
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

    boolean has(String key) {
        return words.containsKey(key + "." + kind) || words.containsKey(key);
    }

    /** A day as it is written out. */
    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(text("day"), Locale.ENGLISH).format(day);
    }

    /** A number of days in the largest unit that it is a whole number of. */
    String period(int days) {
        String unit = days % 365 == 0 ? "year" : days % 30 == 0 ? "month" : "day";
        int count = days % 365 == 0 ? days / 365 : days % 30 == 0 ? days / 30 : days;
        return text("period." + unit + (count == 1 ? ".one" : ""), Map.of("count", count));
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
