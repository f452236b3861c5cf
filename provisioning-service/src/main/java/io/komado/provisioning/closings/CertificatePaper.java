package io.komado.provisioning.closings;

import io.komado.provisioning.letters.Language;
import io.komado.provisioning.letters.PlainPage;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Prints a certificate on one page; the words stand in {@code certificates/<language>.properties}. */
@Component
public class CertificatePaper {

    private static final Map<Language, DateTimeFormatter> DATES = Map.of(
            Language.JA, DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.JAPANESE),
            Language.EN, DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH));

    private final Map<Language, Properties> words = new EnumMap<>(Language.class);

    CertificatePaper() {
        for (Language language : Language.values()) {
            words.put(language, read(language));
        }
    }

    /** {@code out} is flushed and left open. */
    public void print(Language language, Certificate certificate, OutputStream out) {
        Properties text = Objects.requireNonNull(words.get(language));
        JsonNode document = JsonMapper.shared().readTree(certificate.document());
        List<PlainPage.Row> rows = new ArrayList<>();
        rows.add(row(text, "organisation", document.get("organisation").asString()));
        rows.add(row(
                text,
                "asked",
                text.getProperty("asked." + document.get("askedBy").asString())));
        for (String day : List.of("confirmedOn", "takingOutUntil", "erasedOn")) {
            rows.add(row(text, day, day(language, document.get(day).asString())));
        }
        for (JsonNode service : document.get("services")) {
            rows.add(new PlainPage.Row(
                    text.getProperty(
                            "service." + service.get("service").asString(),
                            service.get("service").asString()),
                    text.getProperty("destroyed")
                            .replace("{keys}", String.join(", ", keys(service)))
                            .replace(
                                    "{rows}",
                                    String.format(
                                            Locale.ROOT,
                                            "%,d",
                                            service.get("rows").asLong()))
                            .replace(
                                    "{accounts}",
                                    String.format(
                                            Locale.ROOT,
                                            "%,d",
                                            service.get("accounts").asLong()))
                            .replace(
                                    "{day}",
                                    day(language, service.get("erasedOn").asString()))));
        }
        for (String day : List.of("backupsUntil", "eventsUntil", "auditUntil")) {
            rows.add(row(text, day, day(language, document.get(day).asString())));
        }
        rows.add(row(text, "certificate", certificate.id().toString()));
        rows.add(row(text, "signature", certificate.signature()));
        PlainPage.print(
                language, text.getProperty("title"), text.getProperty("lead"), rows, text.getProperty("foot"), out);
    }

    private static List<String> keys(JsonNode service) {
        List<String> keys = new ArrayList<>();
        service.get("keys").forEach(key -> keys.add(key.asString()));
        return keys.isEmpty() ? List.of("–") : keys;
    }

    private static PlainPage.Row row(Properties text, String label, String value) {
        return new PlainPage.Row(text.getProperty(label), value);
    }

    private static String day(Language language, String iso) {
        return Objects.requireNonNull(DATES.get(language)).format(LocalDate.parse(iso));
    }

    private static Properties read(Language language) {
        String file = "/certificates/" + language.tag() + ".properties";
        Properties properties = new Properties();
        try (InputStream in = Objects.requireNonNull(CertificatePaper.class.getResourceAsStream(file), file);
                InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
