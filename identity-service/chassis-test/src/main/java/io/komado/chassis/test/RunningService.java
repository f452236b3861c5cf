package io.komado.chassis.test;

import io.komado.chassis.test.Route.Input;
import io.komado.chassis.test.Route.Place;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A service under test, spoken to over HTTP, with the routes that its own OpenAPI names. */
final class RunningService {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    /**
     * What came back.
     *
     * @param body of a stream the names of its first events, else the whole body
     */
    record Answer(int status, Set<String> headers, String type, String body) {

        boolean isRefusal() {
            return status >= 400;
        }

        boolean isProblem() {
            return type.startsWith("application/problem+json") && !body.contains("\"instance\"");
        }
    }

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;

    RunningService(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    List<Route> routes() {
        JsonNode document =
                JSON.readTree(ask("GET", "/v3/api-docs", "", Map.of(), "", 0).body());
        List<Route> routes = new ArrayList<>();
        document.at("/paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .forEach(operation ->
                                routes.add(route(document, operation.getKey(), path.getKey(), operation.getValue()))));
        return routes;
    }

    private static Route route(JsonNode document, String method, String path, JsonNode operation) {
        List<Input> inputs = new ArrayList<>();
        operation
                .path("parameters")
                .forEach(parameter -> inputs.add(input(
                        document,
                        Place.valueOf(parameter.path("in").asString().toUpperCase(Locale.ROOT)),
                        parameter.path("name").asString(),
                        parameter.path("schema"))));
        resolve(document, operation.at("/requestBody/content/application~1json/schema"))
                .path("properties")
                .properties()
                .forEach(property -> inputs.add(input(document, Place.BODY, property.getKey(), property.getValue())));
        Set<String> declared = operation
                .at("/x-komado-allowed")
                .valueStream()
                .map(JsonNode::asString)
                .collect(Collectors.toSet());
        return new Route(method.toUpperCase(Locale.ROOT), path, declared, inputs);
    }

    private static Input input(JsonNode document, Place place, String name, JsonNode schema) {
        JsonNode form = resolve(document, schema);
        boolean array = form.path("type").asString("").equals("array");
        JsonNode one = array ? resolve(document, form.path("items")) : form;
        List<String> choices =
                one.path("enum").valueStream().map(JsonNode::asString).toList();
        return new Input(place, name, one.path("type").asString(""), choices, array);
    }

    private static JsonNode resolve(JsonNode document, JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : document.at(reference.substring(1));
    }

    /**
     * Asks, with a body of JSON unless it is empty.
     *
     * @param events how many events to wait for when a stream comes back
     */
    Answer ask(String method, String path, String token, Map<String, String> headers, String body, int events) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(30))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        headers.forEach(request::header);
        try {
            HttpResponse<InputStream> response = http.send(request.build(), BodyHandlers.ofInputStream());
            String type = response.headers().firstValue("content-type").orElse("");
            try (InputStream content = response.body()) {
                return new Answer(
                        response.statusCode(),
                        new TreeSet<>(response.headers().map().keySet()),
                        type,
                        type.startsWith("text/event-stream")
                                ? eventsOf(content, events)
                                : new String(content.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The first events of a stream that never ends by itself. */
    private static String eventsOf(InputStream stream, int events) {
        BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
        return CompletableFuture.supplyAsync(() -> lines.lines()
                        .filter(line -> line.startsWith("event:"))
                        .limit(events)
                        .collect(Collectors.joining("\n")))
                .completeOnTimeout("fewer than " + events + " events", 10, TimeUnit.SECONDS)
                .join();
    }
}
