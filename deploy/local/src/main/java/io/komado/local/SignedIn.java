package io.komado.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person who has signed in, and what that person asks of Komado through the gateway, as the web apps do. */
final class SignedIn {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String api;
    private final String token;

    SignedIn(String origin, String token) {
        this.api = origin + "/api";
        this.token = token;
    }

    JsonNode get(String path) {
        return json(required(path, request(path).GET()));
    }

    /** Empty as long as this is not there, because the event that brings it has not arrived. */
    Optional<JsonNode> find(String path) {
        HttpResponse<byte[]> answer = exchange(request(path).GET());
        return answer.statusCode() == 404 ? Optional.empty() : Optional.of(json(checked(path, answer)));
    }

    JsonNode post(String path, Map<String, Object> body) {
        return json(required(path, withBody(path, "POST", body)));
    }

    void put(String path, Map<String, Object> body) {
        required(path, withBody(path, "PUT", body));
    }

    /** Fetches the letters of an order, which goes once. */
    byte[] letters(String path, String kitKey) {
        return required(path, request(path).header("Komado-Kit-Key", kitKey).GET())
                .body();
    }

    private HttpRequest.Builder withBody(String path, String method, Map<String, Object> body) {
        return request(path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(api + path))
                .timeout(Duration.ofMinutes(1))
                .header("Authorization", "Bearer " + token);
    }

    private HttpResponse<byte[]> required(String path, HttpRequest.Builder request) {
        return checked(path, exchange(request));
    }

    private static HttpResponse<byte[]> checked(String path, HttpResponse<byte[]> answer) {
        if (answer.statusCode() >= 300) {
            throw new LaunchFailure("The demonstration could not be filled: " + path + " answered "
                    + answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return answer;
    }

    private static JsonNode json(HttpResponse<byte[]> answer) {
        return JSON.readTree(answer.body());
    }

    private HttpResponse<byte[]> exchange(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new LaunchFailure("The gateway did not answer: " + e.getMessage() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("Interrupted while filling the demonstration.", e);
        }
    }
}
