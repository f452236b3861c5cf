package io.komado.chassis.mail;

import io.komado.chassis.timers.TimerHandler;
import io.komado.chassis.timers.Timers;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The running tenant's mails. */
public class Mails implements TimerHandler {

    private static final String KIND = "mail.due";
    private static final Duration REMEMBERED = Duration.ofDays(90);

    private final JdbcClient jdbc;
    private final Timers timers;
    private final JavaMailSender sender;
    private final String from;
    private final Clock clock;

    Mails(JdbcClient jdbc, Timers timers, JavaMailSender sender, String from, Clock clock) {
        this.jdbc = jdbc;
        this.timers = timers;
        this.sender = sender;
        this.from = from;
        this.clock = clock;
    }

    /** Sends a mail once the running transaction has committed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(Mail mail) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into mail (id, template, recipient, subject, body, state, written_on)
                        values (:id, :template, :recipient, :subject, :body, 'waiting', :today)
                        """)
                .param("id", id)
                .param("template", mail.template())
                .param("recipient", mail.recipient())
                .param("subject", mail.subject())
                .param("body", mail.text())
                .param("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        timers.set(KIND, id.toString(), clock.instant());
    }

    /** The addresses that took no mail in the last 90 days and none since, the newest first. */
    @Transactional(readOnly = true, propagation = Propagation.MANDATORY)
    public List<RefusedAddress> refused() {
        return jdbc.sql("""
                        select recipient, max(written_on) as since from mail where state = 'refused'
                        group by recipient order by since desc, recipient
                        """)
                .query((row, number) ->
                        new RefusedAddress(row.getString("recipient"), row.getObject("since", LocalDate.class)))
                .list();
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Sends what waits; forgets what was refused 90 days ago. */
    @Override
    public void due(String reference, Instant due) {
        UUID id = UUID.fromString(reference);
        Optional<Mail> mail = waiting(id);
        if (mail.isEmpty()) {
            jdbc.sql("delete from mail where id = :id").param("id", id).update();
        } else if (deliver(id, mail.get())) {
            jdbc.sql("delete from mail where id = :id or (recipient = :recipient and state = 'refused')")
                    .param("id", id)
                    .param("recipient", mail.get().recipient())
                    .update();
        } else {
            jdbc.sql("update mail set state = 'refused', subject = null, body = null where id = :id")
                    .param("id", id)
                    .update();
            timers.set(KIND, reference, clock.instant().plus(REMEMBERED));
        }
    }

    private Optional<Mail> waiting(UUID id) {
        return jdbc.sql("select template, recipient, subject, body from mail where id = :id and state = 'waiting'")
                .param("id", id)
                .query((row, number) -> new Mail(
                        row.getString("template"),
                        row.getString("recipient"),
                        row.getString("subject"),
                        row.getString("body")))
                .optional();
    }

    /** Whether the relay took it; an outage is thrown, so that it is tried again. */
    private boolean deliver(UUID id, Mail mail) {
        try {
            sender.send(message(id, mail));
            return true;
        } catch (MailParseException e) {
            return false;
        } catch (MailException e) {
            if (isRefusal(e)) {
                return false;
            }
            throw e;
        }
    }

    private MimeMessage message(UUID id, Mail mail) {
        MimeMessage message = sender.createMimeMessage();
        try {
            MimeMessageHelper helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            helper.setTo(mail.recipient());
            helper.setSubject(mail.subject());
            helper.setText(mail.text());
            message.setHeader("Message-ID", "<" + id + from.substring(from.indexOf('@')) + ">");
            message.setHeader("Auto-Submitted", "auto-generated");
        } catch (MessagingException e) {
            throw new MailParseException(e);
        }
        return message;
    }

    private static boolean isRefusal(MailException failure) {
        return failure instanceof MailSendException sending
                && sending.getFailedMessages().values().stream()
                        .anyMatch(one -> one instanceof AddressException
                                || (one instanceof SendFailedException refused
                                        && refused.getInvalidAddresses() != null
                                        && refused.getInvalidAddresses().length > 0));
    }
}
