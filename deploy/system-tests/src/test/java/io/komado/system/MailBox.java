package io.komado.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person's mail, as the SMTP sink received it. */
record MailBox(String sink, String address) {

    private static final Pattern LINK = Pattern.compile("http://[^\\s\"<>]+/login-actions/action-token[^\\s\"<>]+");
    private static final Pattern BASE64_PART =
            Pattern.compile("Content-Transfer-Encoding: base64\\s+(?:[A-Za-z-]+:[^\\n]*\\n)*\\s*([A-Za-z0-9+/=\\s]+)");

    /** The link in the newest invitation, once it has arrived. */
    String invitationLink() {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (Instant.now().isBefore(end)) {
            Matcher link = LINK.matcher(plain(mimes()));
            if (link.find()) {
                return link.group().replace("&amp;", "&");
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        throw new IllegalStateException("no invitation has arrived");
    }

    /** Waits until a mail with this subject has arrived. */
    void awaitSubject(String subject) {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (Instant.now().isBefore(end)) {
            if (messages().stream()
                    .anyMatch(message -> message.path("subject").asString("").equals(subject))) {
                return;
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        throw new IllegalStateException("no such mail has arrived: " + subject + ", but "
                + messages().stream()
                        .map(message -> message.path("subject").asString(""))
                        .toList());
    }

    /** Whether these words stand in any of the mails. */
    boolean tells(String words) {
        return plain(mimes()).contains(words);
    }

    private String mimes() {
        StringBuilder all = new StringBuilder();
        for (JsonNode message : messages()) {
            all.append(message.path("mimeMessage").asString("")).append('\n');
        }
        return all.toString();
    }

    private List<JsonNode> messages() {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(URI.create(sink + "/api/user/" + address + "/messages/"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200
                    ? new JsonMapper().readTree(answer.body()).valueStream().toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The mail with its transfer encodings undone. */
    private static String plain(String mime) {
        StringBuilder text =
                new StringBuilder(mime.replace("=\r\n", "").replace("=\n", "").replace("=3D", "="));
        Matcher part = BASE64_PART.matcher(mime.replace("\r", ""));
        while (part.find()) {
            byte[] decoded = Base64.getMimeDecoder().decode(part.group(1));
            text.append('\n').append(new String(decoded, StandardCharsets.UTF_8));
        }
        return text.toString();
    }
}
