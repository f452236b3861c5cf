package io.komado.provisioning.notices;

import io.komado.chassis.mail.Mail;
import io.komado.chassis.mail.Mails;
import io.komado.provisioning.letters.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.springframework.stereotype.Service;

/** Writes mails from templates, in the language of the contact. */
@Service
public class Notices {

    private static final Map<Language, DateTimeFormatter> DATES = Map.of(
            Language.JA, DateTimeFormatter.ofPattern("yyyy年M月d日（E）", Locale.JAPANESE),
            Language.EN, DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.ENGLISH));

    private final Map<Language, Properties> words = new EnumMap<>(Language.class);
    private final Mails mails;
    private final String origin;

    Notices(Mails mails, NoticeSettings settings) {
        this.mails = mails;
        this.origin = settings.origin().toString();
        for (Language language : Language.values()) {
            words.put(language, read(language));
        }
    }

    /**
     * Writes to a contact once the running transaction has committed.
     *
     * @param values what the template names in braces; dates are written out with their weekday, {@link Words} in its language
     */
    public void send(Contact contact, Notice notice, Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("name", contact.name());
        all.put("origin", origin);
        String text = text(contact.language(), notice.code() + ".text", all) + "\n\n"
                + text(contact.language(), "closing", all);
        mails.send(new Mail(
                notice.code(), contact.address(), text(contact.language(), notice.code() + ".subject", all), text));
    }

    private String text(Language language, String key, Map<String, Object> values) {
        String text = Objects.requireNonNull(
                Objects.requireNonNull(words.get(language)).getProperty(key), () -> "no words for " + key);
        for (Map.Entry<String, Object> value : values.entrySet()) {
            text = text.replace("{" + value.getKey() + "}", shown(language, value.getValue()));
        }
        return text;
    }

    private String shown(Language language, Object value) {
        if (value instanceof LocalDate date) {
            return Objects.requireNonNull(DATES.get(language)).format(date);
        }
        return value instanceof Words reason ? text(language, reason.key(), Map.of()) : String.valueOf(value);
    }

    private static Properties read(Language language) {
        String file = "/mails/" + language.tag() + ".properties";
        Properties properties = new Properties();
        try (InputStream in = Objects.requireNonNull(Notices.class.getResourceAsStream(file), file);
                InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
