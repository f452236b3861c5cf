package io.komado.cases.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks HTTP to case-service, directly or through the gateway, in one person's name. */
public final class Browser {

    /** What came back. */
    public record Answer(int status, byte[] bytes, HttpResponse<?> response) {

        public JsonNode json() {
            return JsonMapper.shared().readTree(bytes);
        }

        /** The last word of a problem's type. */
        public String problem() {
            String type = json().get("type").asString();
            return type.substring(type.lastIndexOf(':') + 1);
        }

        /** The names of the guards that stand in the way. */
        public List<String> guards() {
            return json().get("errors")
                    .valueStream()
                    .map(error -> error.get("pointer").asString().replace("/guards/", ""))
                    .toList();
        }

        @Override
        public String toString() {
            return status + " " + new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String base;
    private final @Nullable String token;

    /** @param base the address before the service's own paths */
    public Browser(String base, @Nullable String token) {
        this.base = base;
        this.token = token;
    }

    public Answer get(String path) {
        return get(path, Map.of());
    }

    public Answer get(String path, Map<String, String> headers) {
        return send("GET", path, null, headers);
    }

    public Answer post(String path, String json) {
        return send("POST", path, json, Map.of());
    }

    public Answer put(String path, String json) {
        return send("PUT", path, json, Map.of());
    }

    public Answer delete(String path) {
        return send("DELETE", path, null, Map.of());
    }

    /** Sends a file as it is. */
    public Answer upload(String path, String type, byte[] content) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(content));
        return answered(request);
    }

    private Answer send(String method, String path, @Nullable String json, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .method(
                        method,
                        json == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(json));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (json != null) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::header);
        return answered(request);
    }

    private static Answer answered(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.body(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
