package io.komado.cases.intakes.mailbox;

import io.komado.cases.intakes.Account;
import io.komado.cases.intakes.Channel;
import io.komado.cases.intakes.IntakeId;
import io.komado.cases.intakes.Nature;
import io.komado.cases.intakes.Reception;
import io.komado.chassis.problem.Refusal;
import io.komado.chassis.problem.Traces;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Empties the mailbox into intakes. A mail leaves it once its intake is kept; looked at again after a crash it is the same intake. What cannot be
 * read, or is for nobody, is set aside in a folder beside, where a person finds it: nothing is lost, and nothing is answered, since a sender can be forged.
 */
@Component
@ConditionalOnProperty("komado.mailbox.host")
class Mailbox {

    /** Where mails lie that a person has to look at. */
    static final String ASIDE = "Komado-aside";

    private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);
    private static final int AT_ONCE = 50;
    private static final String TIMEOUT = "10000";

    /** A server that is asked for the envelope of a broken mail may refuse. */
    private static final FetchProfile NEEDED = needed();

    private final MailboxProperties properties;
    private final Reception reception;
    private final Counter setAside;

    Mailbox(MailboxProperties properties, Reception reception, MeterRegistry meters) {
        this.properties = properties;
        this.reception = reception;
        this.setAside = Counter.builder("komado.mailbox.set-aside")
                .description("Mails for a desk that a person has to look at")
                .register(meters);
    }

    /** Looks at what has come. */
    @Scheduled(fixedDelayString = "${komado.mailbox.every:PT15S}")
    void look() {
        try (Store store = session().getStore(protocol())) {
            store.connect(properties.host(), properties.port(), properties.user(), properties.password());
            try (Folder inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_WRITE);
                Message[] waiting = inbox.getMessageCount() == 0
                        ? new Message[0]
                        : inbox.getMessages(1, Math.min(AT_ONCE, inbox.getMessageCount()));
                inbox.fetch(waiting, NEEDED);
                for (Message message : waiting) {
                    take(store, inbox, (MimeMessage) message);
                }
            }
        } catch (MessagingException | RuntimeException e) {
            LOG.warn("The mailbox is looked at again later: {}", Traces.kindOf(e));
        }
    }

    private void take(Store store, Folder inbox, MimeMessage message) throws MessagingException {
        if (message.isSet(Flags.Flag.DELETED)) {
            return;
        }
        try {
            ReceivedMail mail = MailReading.of(message);
            reception.handIn(
                    mail.client().orElseThrow(Refusal::notFound),
                    idOf(inbox, message),
                    new Nature(Nature.Kind.COMPLAINT, Optional.empty()),
                    Channel.MAIL,
                    account(mail));
        } catch (MailReading.Unreadable | Refusal ignored) {
            Folder aside = store.getFolder(ASIDE);
            if (!aside.exists()) {
                aside.create(Folder.HOLDS_MESSAGES);
            }
            inbox.copyMessages(new Message[] {message}, aside);
            setAside.increment();
        }
        message.setFlag(Flags.Flag.DELETED, true);
    }

    /** The same for the same mail, whoever looks and however often. */
    private IntakeId idOf(Folder inbox, Message message) throws MessagingException {
        UIDFolder numbered = (UIDFolder) inbox;
        String name = properties.user() + "/" + numbered.getUIDValidity() + "/" + numbered.getUID(message);
        return new IntakeId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    /** The wish to hear the result is not guessed at: the agent asks, where it matters. */
    private static Account account(ReceivedMail mail) {
        return new Account(
                "",
                "",
                mail.from(),
                Optional.empty(),
                "",
                "",
                "",
                mail.text(),
                false,
                false,
                isJapanese(mail.text()) ? "ja" : "en");
    }

    private static boolean isJapanese(String text) {
        return text.codePoints()
                .mapToObj(Character.UnicodeScript::of)
                .anyMatch(script -> script == Character.UnicodeScript.HIRAGANA
                        || script == Character.UnicodeScript.KATAKANA
                        || script == Character.UnicodeScript.HAN);
    }

    private static FetchProfile needed() {
        FetchProfile profile = new FetchProfile();
        profile.add(FetchProfile.Item.SIZE);
        profile.add(FetchProfile.Item.FLAGS);
        profile.add(UIDFolder.FetchProfileItem.UID);
        return profile;
    }

    private String protocol() {
        return properties.tls() ? "imaps" : "imap";
    }

    private Session session() {
        Properties settings = new Properties();
        for (String name : new String[] {"timeout", "connectiontimeout", "writetimeout"}) {
            settings.setProperty("mail." + protocol() + "." + name, TIMEOUT);
        }
        settings.setProperty("mail.imaps.ssl.checkserveridentity", "true");
        return Session.getInstance(settings);
    }
}
