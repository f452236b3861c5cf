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
public final class SignedIn {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String api;
    private final URI tokenEndpoint;
    private final String client;
    private volatile JsonNode tokens;

    /** @param tokens Keycloak's answer to the sign-in */
    SignedIn(String origin, URI tokenEndpoint, String client, JsonNode tokens) {
        this.api = origin + "/api";
        this.tokenEndpoint = tokenEndpoint;
        this.client = client;
        this.tokens = tokens;
    }

    /** The access token, good for five minutes after the sign-in or the last {@link #renew}. */
    public String token() {
        return tokens.path("access_token").asString();
    }

    /** Takes new tokens, as the web apps do before the old ones end. */
    public void renew() {
        HttpResponse<byte[]> answer = exchange(HttpRequest.newBuilder(tokenEndpoint)
                .timeout(Duration.ofMinutes(1))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(LoginBrowser.form(Map.of(
                        "grant_type",
                        "refresh_token",
                        "client_id",
                        client,
                        "refresh_token",
                        tokens.path("refresh_token").asString())))));
        tokens = json(checked("The renewal of a sign-in", answer));
    }

    /** Reads; anything but success is a failure. */
    public JsonNode get(String path) {
        return json(required(path, request(path).GET()));
    }

    /** Empty as long as this is not there or not for this person, because the event that brings thing or role has not arrived. */
    Optional<JsonNode> find(String path) {
        HttpResponse<byte[]> answer = exchange(request(path).GET());
        boolean notYet = answer.statusCode() == 404 || answer.statusCode() == 403;
        return notYet ? Optional.empty() : Optional.of(json(checked(path, answer)));
    }

    /** Sends; anything but success is a failure. */
    public JsonNode post(String path, Map<String, Object> body) {
        return json(required(path, withBody(path, "POST", body)));
    }

    /** Sends; anything but success is a failure. */
    public void put(String path, Map<String, Object> body) {
        required(path, withBody(path, "PUT", body));
    }

    /** Fetches the letters of an order, which goes once. */
    public byte[] letters(String path, String kitKey) {
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
                .header("Authorization", "Bearer " + token());
    }

    private HttpResponse<byte[]> required(String path, HttpRequest.Builder request) {
        return checked(path, exchange(request));
    }

    private static HttpResponse<byte[]> checked(String path, HttpResponse<byte[]> answer) {
        if (answer.statusCode() >= 300) {
            throw new LaunchFailure(path + " answered " + answer.statusCode() + " "
                    + new String(answer.body(), StandardCharsets.UTF_8));
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
            throw new LaunchFailure("Interrupted while waiting for the gateway.", e);
        }
    }

    /** A token opens an account, so it is not told. */
    @Override
    public String toString() {
        return "SignedIn[hidden]";
    }
}
