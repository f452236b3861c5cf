package io.komado.identity.staff;

import io.komado.chassis.actor.Role;
import io.komado.chassis.actor.StaffId;
import io.komado.chassis.mail.Mail;
import io.komado.chassis.mail.Mails;
import io.komado.identity.tenants.Desks;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Writes to the tenant-admins about what cannot wait until they look: a desk with too few readers, a term that ends, operators who
 * look into the organisation's jobs, trainings that lapse; to whoever reads at a desk that something waits there; and to whoever has
 * something to do in a case. The mails say what to do and where, and nothing of any matter.
 */
@Service
public class Alarms {

    /** The timer behind an alarm, so that Keycloak, which knows the addresses, holds up no change of staff. */
    static final String DESK = "desk.alarm";

    private static final String FILE = "/mails/alarms.properties";
    private static final DateTimeFormatter JAPANESE = DateTimeFormatter.ofPattern("yyyy年M月d日（E）", Locale.JAPANESE);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.ENGLISH);

    private final StaffMembers staff;
    private final StaffAccounts accounts;
    private final StaffChanges changes;
    private final Desks desks;
    private final Mails mails;
    private final Properties words = read();

    Alarms(StaffMembers staff, StaffAccounts accounts, StaffChanges changes, Desks desks, Mails mails) {
        this.staff = staff;
        this.accounts = accounts;
        this.changes = changes;
        this.desks = desks;
        this.mails = mails;
    }

    /** The alarm of a desk, unless it has been lifted meanwhile. */
    void deskIsShort(UUID desk) {
        desks.find(desk).filter(Desks.Desk::shortOfReaders).ifPresent(found -> write("desk-short", Map.of()));
    }

    void termEnds(StaffMember person, Grant grant, int days) {
        LocalDate last = grant.term().until().minusDays(1);
        write(
                "term-ending",
                Map.of(
                        "name", person.profile().displayName(),
                        "days", String.valueOf(days),
                        "last-ja", JAPANESE.format(last),
                        "last-en", ENGLISH.format(last)));
    }

    /** Two operators look into the organisation's jobs (TH-32); why and until when stands in the app. */
    void glassIsBroken() {
        write("break-glass", Map.of());
    }

    /** Something waits that this person can read and nobody has read; which and how much stands in the app. */
    void somethingWaits(StaffId reader) {
        writeTo(reader, "desk-waiting", Map.of());
    }

    /** Something that this person answers for was not answered in time. */
    void somethingIsLate(StaffId person) {
        writeTo(person, "desk-unanswered", Map.of());
    }

    /** This counsellor attended no training of the year that ends on 31 March (R4-31). */
    public void trainingMissing(StaffId counsellor, boolean yearIsOver) {
        writeTo(counsellor, yearIsOver ? "training-lapsed" : "training-due", Map.of());
    }

    /** So many counsellors attended no training of that year; which ones stands in the app. */
    public void trainingsMissing(int counsellors, boolean yearIsOver) {
        write(yearIsOver ? "trainings-lapsed" : "trainings-due", Map.of("counsellors", String.valueOf(counsellors)));
    }

    /** This person has something to do in a case. */
    void workIsDue(StaffId person) {
        writeTo(person, "case-due", Map.of());
    }

    private void writeTo(StaffId person, String template, Map<String, String> values) {
        accounts.addressOf(person)
                .ifPresent(address -> mails.send(new Mail(
                        template, address, text(template + ".subject", values), text(template + ".text", values))));
    }

    private void write(String template, Map<String, String> values) {
        LocalDate today = changes.today();
        List<StaffMember> admins = staff.all().stream()
                .filter(person -> person.rolesOn(today).contains(Role.TENANT_ADMIN))
                .toList();
        admins.forEach(admin -> writeTo(admin.id(), template, values));
    }

    private String text(String key, Map<String, String> values) {
        String text = Objects.requireNonNull(words.getProperty(key), key);
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace("{" + value.getKey() + "}", value.getValue());
        }
        return text;
    }

    private static Properties read() {
        try (InputStream in = Objects.requireNonNull(Alarms.class.getResourceAsStream(FILE), FILE);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            Properties words = new Properties();
            words.load(reader);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
