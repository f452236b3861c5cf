package io.komado.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes every mail that Komado sends and lets a person or a test read it; nothing leaves the machine. */
final class MailSink {

    private MailSink() {}

    static ServerProcess process(Checkout checkout, Path directory, Ports ports) {
        List<String> flags = List.of(
                "-Xms16m",
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseCompactObjectHeaders",
                "-Dgreenmail.smtp.hostname=127.0.0.1",
                "-Dgreenmail.smtp.port=" + ports.smtp(),
                "-Dgreenmail.imap.hostname=127.0.0.1",
                "-Dgreenmail.imap.port=" + ports.imap(),
                "-Dgreenmail.api.hostname=127.0.0.1",
                "-Dgreenmail.api.port=" + ports.mailApi(),
                "-Dgreenmail.auth.disabled");
        return new ServerProcess(
                new ServerSpec(
                        "mail",
                        Java.command(
                                flags,
                                List.of(checkout.server("greenmail-standalone")),
                                List.of("com.icegreen.greenmail.standalone.GreenMailStandaloneRunner")),
                        Map.of(),
                        directory,
                        Set.of(ports.smtp(), ports.imap(), ports.mailApi()),
                        Readinesses.listens(ports.mailApi()),
                        Duration.ofSeconds(30),
                        "TERM",
                        Duration.ofSeconds(10)),
                directory);
    }
}
