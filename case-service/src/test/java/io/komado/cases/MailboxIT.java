package io.komado.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.komado.chassis.test.RowSecurity;
import io.komado.local.TestInfrastructure;
import jakarta.mail.Address;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** R1-07, TH-35: intakes by mail, through a real mailbox over SMTP and IMAP. */
@CaseServiceIT
class MailboxIT {

    private static final String CANARY = "canary-" + UUID.randomUUID();

    @LocalServerPort
    int port;

    private final ApplicationContext service;
    private final TestInfrastructure servers;

    @SuppressWarnings("NullAway.Init") // made anew before each test
    private DeskFixture desk;

    @Autowired
    MailboxIT(ApplicationContext service, TestInfrastructure servers) {
        this.service = service;
        this.servers = servers;
    }

    @BeforeEach
    void aDesk() {
        desk = DeskFixture.working(service, port);
    }

    @Test
    @DisplayName("R1-07, TH-35: a mail is an intake, and of its headers nothing is kept")
    void aMailIsAnIntakeWithoutItsHeaders() throws MessagingException {
        sends("""
                Received: from [203.0.113.77] (%1$s.example) by relay.example; Fri, 20 Nov 2026 09:00:00 +0900
                X-Originating-IP: [203.0.113.77]
                User-Agent: %1$s
                Message-ID: <%1$s@example.org>
                From: =?UTF-8?B?5bGx55Sw?= <yamada@example.org>
                To: desk+%2$s@komado.example
                Subject: =?UTF-8?B?44Os44K444Gu44GT44Go?=
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain; charset=UTF-8

                きのうの対応について。
                --b
                Content-Type: application/octet-stream; name=%1$s.bin
                Content-Disposition: attachment; filename=%1$s.bin

                %1$s
                --b--
                """.formatted(CANARY, desk.client.tenant));
        UUID intake = awaitIntake();
        JsonNode page = desk.page(intake);
        assertThat(page.get("channel").asString()).isEqualTo("mail");
        assertThat(page.get("details").asString()).startsWith("レジのこと").contains("きのうの対応について。");
        assertThat(page.get("feedbackWanted").asBoolean())
                .as("a sender proves nothing")
                .isFalse();
        String people = desk.agent().get("/intakes/" + intake + "/people").toString();
        assertThat(people).contains("yamada@example.org").doesNotContain("山田");
        assertThat(page.toString() + people).doesNotContain(CANARY).doesNotContain("203.0.113.77");
        RowSecurity rows = new RowSecurity(servers.database("case"));
        assertThat(rows.rowsOf(desk.desk.value()))
                .noneMatch(row -> row.contains(CANARY) || row.contains("203.0.113.77"));
        await().atMost(Duration.ofSeconds(20)).until(() -> in("INBOX", "レジのこと") == 0);
    }

    @Test
    @DisplayName("Issue F, bad input: broken MIME, bombs and mail for nobody are set aside and stop nothing")
    void whatCannotBeReadIsSetAside() throws MessagingException {
        String nobody = "nobody-" + UUID.randomUUID();
        sends("From: a@example.org\nTo: desk+zzzzz@komado.example\nSubject: %s\n\nx\n".formatted(nobody));
        String bomb = "bomb-" + UUID.randomUUID();
        StringBuilder deep = new StringBuilder(
                "From: a@example.org\nTo: desk+%s@komado.example\nSubject: %s\n".formatted(desk.client.tenant, bomb));
        for (int depth = 0; depth < 30; depth++) {
            deep.append("Content-Type: multipart/mixed; boundary=b")
                    .append(depth)
                    .append("\n\n--b")
                    .append(depth)
                    .append('\n');
        }
        sends(deep.append("\nx\n").toString());
        sends(
                "From: <<<@@\nTo: desk+%s@komado.example\nSubject: ok\nContent-Type: text/plain; charset=no-such\n\nstill read\n"
                        .formatted(desk.client.tenant));
        UUID intake = awaitIntake();
        assertThat(desk.page(intake).get("details").asString()).contains("still read");
        assertThat(desk.page(intake).get("contactGiven").asBoolean()).isFalse();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> in("Komado-aside", nobody) == 1 && in("Komado-aside", bomb) == 1);
    }

    private UUID awaitIntake() {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> desk.agent().get("/intakes").json().get("intakes").size() == 1);
        return UUID.fromString(desk.agent()
                .get("/intakes")
                .json()
                .get("intakes")
                .get(0)
                .get("id")
                .asString());
    }

    /** As it is, byte for byte: what a careful client would put right is what is tried here. */
    private void sends(String raw) throws MessagingException {
        Properties settings = new Properties();
        settings.setProperty("mail.smtp.host", "127.0.0.1");
        settings.setProperty("mail.smtp.port", "" + servers.smtp());
        settings.setProperty("mail.smtp.from", "envelope@example.org");
        Session session = Session.getInstance(settings);
        MimeMessage message = new MimeMessage(
                session, new ByteArrayInputStream(raw.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)));
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect();
            transport.sendMessage(message, new Address[] {new InternetAddress(CasesUnderTest.MAILBOX)});
        }
    }

    private long in(String folder, String sign) throws MessagingException {
        try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("127.0.0.1", servers.imap(), CasesUnderTest.MAILBOX, "any");
            try (Folder opened = store.getFolder(folder)) {
                if (!opened.exists()) {
                    return 0;
                }
                opened.open(Folder.READ_ONLY);
                return List.of(opened.getMessages()).stream()
                        .filter(message -> hasSign(message, sign))
                        .count();
            }
        }
    }

    private static boolean hasSign(Message message, String sign) {
        try {
            String subject = message.getSubject();
            return subject != null && subject.contains(sign);
        } catch (MessagingException ignored) {
            return false;
        }
    }
}
