package io.komado.chassis.test;

import io.komado.local.TestInfrastructure;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what the real SMTP sink was sent. */
public record MailSinkReader(String api) {

    /** A mail as a person reads it. */
    public record Received(String subject, String text) {}

    /** The sink of the build's servers. */
    public static MailSinkReader of(TestInfrastructure servers) {
        return new MailSinkReader(servers.mailApi());
    }

    /** All mails to this address, in the order of arrival. */
    public List<Received> to(String address) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(URI.create(api + "/api/user/" + address + "/messages/"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            List<Received> mails = new ArrayList<>();
            if (answer.statusCode() == 200) {
                for (JsonNode message : new JsonMapper().readTree(answer.body())) {
                    mails.add(read(message.path("mimeMessage").asString("")));
                }
            }
            return mails;
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Received read(String mime) throws MessagingException, IOException {
        MimeMessage message = new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream(mime.getBytes(StandardCharsets.UTF_8)));
        return new Received(message.getSubject(), String.valueOf(message.getContent()));
    }
}
