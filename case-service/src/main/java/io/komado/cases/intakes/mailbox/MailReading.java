package io.komado.cases.intakes.mailbox;

import io.komado.chassis.tenancy.TenantId;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.swing.text.html.HTMLEditorKit;
import javax.swing.text.html.parser.ParserDelegator;

/** Reads of a mail what somebody wrote, with limits on all that a mail can be made of. */
final class MailReading {

    /** The longest mail that is looked into, in bytes. */
    static final int LARGEST = 10 << 20;

    private static final int LONGEST_TEXT = 50_000;
    private static final int MOST_PARTS = 100;
    private static final int DEEPEST = 10;
    private static final int LONGEST_ADDRESS = 200;
    private static final Pattern CODE = Pattern.compile("\\+([a-z0-9]{5})@");

    /** A mail that cannot be read as one: too deep, too many parts, too long, or broken. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        Unreadable() {
            super("a mail cannot be read", null, false, false);
        }
    }

    private final StringBuilder plain = new StringBuilder();
    private final StringBuilder html = new StringBuilder();
    private int parts;

    private MailReading() {}

    /**
     * What is kept of it.
     *
     * @throws Unreadable for what is to be looked at by a person
     */
    static ReceivedMail of(MimeMessage waiting) throws Unreadable {
        try {
            if (waiting.getSize() > LARGEST) {
                throw new Unreadable();
            }
            // Its bytes as they are: a server that is asked for the parts of a broken mail may give up on all that wait
            // behind it.
            MimeMessage mail = new MimeMessage(waiting);
            MailReading reading = new MailReading();
            reading.walk(mail, 0);
            String written = reading.plain.isEmpty() ? reading.html.toString() : reading.plain.toString();
            String text = (subject(mail) + "\n\n" + written).strip();
            if (text.isEmpty() || text.length() > LONGEST_TEXT) {
                throw new Unreadable();
            }
            return new ReceivedMail(client(mail), from(mail), text);
        } catch (MessagingException | IOException | RuntimeException ignored) {
            throw new Unreadable();
        }
    }

    private void walk(Part part, int depth) throws MessagingException, IOException, Unreadable {
        parts++;
        if (depth > DEEPEST || parts > MOST_PARTS) {
            throw new Unreadable();
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart many) {
            for (int i = 0; i < many.getCount(); i++) {
                walk(many.getBodyPart(i), depth + 1);
            }
        } else if (!Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
            if (part.isMimeType("text/plain")) {
                plain.append(decoded(part)).append('\n');
            } else if (part.isMimeType("text/html")) {
                html.append(withoutMarkup(decoded(part))).append('\n');
            }
        }
    }

    private static String decoded(Part part) throws MessagingException, IOException, Unreadable {
        try (InputStream in = part.getInputStream()) {
            byte[] bytes = in.readNBytes(4 * LONGEST_TEXT + 1);
            if (bytes.length > 4 * LONGEST_TEXT) {
                throw new Unreadable();
            }
            return new String(bytes, charset(part.getContentType())).replace("\r\n", "\n");
        }
    }

    private static Charset charset(String type) throws MessagingException {
        String named = new ContentType(type).getParameter("charset");
        try {
            return named == null ? StandardCharsets.UTF_8 : Charset.forName(MimeUtility.javaCharset(named));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException ignored) {
            return StandardCharsets.UTF_8;
        }
    }

    private static String withoutMarkup(String page) throws IOException {
        StringBuilder text = new StringBuilder();
        new ParserDelegator()
                .parse(
                        new StringReader(page),
                        new HTMLEditorKit.ParserCallback() {
                            @Override
                            public void handleText(char[] data, int at) {
                                text.append(data).append('\n');
                            }
                        },
                        true);
        return text.toString();
    }

    private static String subject(MimeMessage mail) throws MessagingException {
        String subject = mail.getSubject();
        return subject == null ? "" : subject.strip();
    }

    private static String from(MimeMessage mail) {
        try {
            Address[] all = mail.getFrom();
            if (all == null || all.length != 1 || !(all[0] instanceof InternetAddress address)) {
                return "";
            }
            address.validate();
            return address.getAddress().length() > LONGEST_ADDRESS ? "" : address.getAddress();
        } catch (MessagingException ignored) {
            return "";
        }
    }

    private static Optional<TenantId> client(MimeMessage mail) {
        return Stream.of("Delivered-To", "X-Original-To", "To", "Cc")
                .flatMap(name -> headers(mail, name))
                .map(CODE::matcher)
                .filter(Matcher::find)
                .map(found -> new TenantId(found.group(1)))
                .findFirst();
    }

    private static Stream<String> headers(MimeMessage mail, String name) {
        try {
            return Stream.ofNullable(mail.getHeader(name)).flatMap(Stream::of);
        } catch (MessagingException ignored) {
            return Stream.empty();
        }
    }
}
