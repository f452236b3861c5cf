package io.komado.chassis.test;

import io.komado.chassis.actor.Role;
import io.komado.chassis.actor.Who;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds a running service against {@code deploy/access.yaml}: every route of its OpenAPI is classified, declares the callers that
 * the table grants, and answers every other kind of caller with a refusal.
 */
public final class AccessMatrix {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private record Route(String method, String path, Set<String> declared) {

        String name() {
            return method + " " + path;
        }
    }

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String service;
    private final String base;
    private final String tenant;
    private final Function<Role, UUID> staff;

    private AccessMatrix(String service, int port, String tenant, Function<Role, UUID> staff) {
        this.service = service;
        this.base = "http://127.0.0.1:" + port;
        this.tenant = tenant;
        this.staff = staff;
    }

    /**
     * Everything in which the running service and the table differ; empty when they agree.
     *
     * @param tenant a tenant code, for tokens and paths
     */
    public static List<String> findings(String service, int port, String tenant) {
        return findings(service, port, tenant, role -> UUID.randomUUID());
    }

    /**
     * The same for a service that asks who holds a role now, whatever the token says.
     *
     * @param staff a person of the tenant who holds this role
     */
    public static List<String> findings(String service, int port, String tenant, Function<Role, UUID> staff) {
        return new AccessMatrix(service, port, tenant, staff).find();
    }

    private List<String> find() {
        Map<String, Set<String>> granted = granted();
        List<Route> routes = routes();
        List<String> findings = new ArrayList<>();
        Set<String> unserved = new TreeSet<>(granted.keySet());
        for (Route route : routes) {
            unserved.remove(route.name());
            Set<String> who = granted.get(route.name());
            if (who == null) {
                findings.add(route.name() + " is not classified in access.yaml");
                continue;
            }
            if (!who.equals(route.declared())) {
                findings.add(route.name() + " declares " + route.declared() + ", access.yaml grants " + who);
            }
            findings.addAll(answers(route, who));
        }
        unserved.forEach(name -> findings.add(name + " is in access.yaml and not served"));
        return findings;
    }

    private List<String> answers(Route route, Set<String> granted) {
        List<String> findings = new ArrayList<>();
        for (Who who : EnumSet.allOf(Who.class)) {
            int status = call(route, tokenOf(who));
            boolean refused = status == 403 || status == 401;
            if (granted.contains(who.code()) == refused) {
                findings.add(route.name() + " answers " + status + " to " + who.code());
            }
            if (status >= 500 && status != 503) {
                findings.add(route.name() + " fails with " + status + " for " + who.code());
            }
        }
        int nobody = call(route, "");
        if (nobody != 401) {
            findings.add(route.name() + " answers " + nobody + " without a token");
        }
        return findings;
    }

    private int call(Route route, String token) {
        String path = route.path()
                .replace("{tenant}", tenant)
                .replace("{code}", tenant)
                .replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/json")
                .method(
                        route.method(),
                        route.method().equals("GET")
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString("{}"));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            HttpResponse<InputStream> response = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            response.body().close();
            return response.statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String tokenOf(Who who) {
        return switch (who) {
            case MEMBER -> TestTokens.member(tenant, UUID.randomUUID());
            case OPERATOR -> TestTokens.operator(UUID.randomUUID());
            case PROVISIONING_SERVICE, CHAT_SERVICE -> TestTokens.service(who.code());
            default -> TestTokens.staff(tenant, staff.apply(who.role().orElseThrow()), who.code());
        };
    }

    private List<Route> routes() {
        JsonNode document = JSON.readTree(read("/v3/api-docs"));
        List<Route> routes = new ArrayList<>();
        document.at("/paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .forEach(operation -> routes.add(new Route(
                                operation.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                operation
                                        .getValue()
                                        .at("/x-komado-allowed")
                                        .valueStream()
                                        .map(JsonNode::asString)
                                        .collect(Collectors.toSet())))));
        return routes;
    }

    private String read(String path) {
        try {
            return http.send(
                            HttpRequest.newBuilder(URI.create(base + path)).build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private Map<String, Set<String>> granted() {
        Map<String, Object> table = table();
        var rights = (Map<String, Map<String, List<String>>>) table.get("rights");
        var routes = (Map<String, Map<String, List<String>>>) table.get("routes");
        if (rights == null || routes == null || !routes.containsKey(service)) {
            throw new IllegalStateException("access.yaml says nothing of " + service);
        }
        return routes.getOrDefault(service, Map.of()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        route -> Set.copyOf(rights.getOrDefault(route.getValue().get(0), Map.of())
                                .getOrDefault(route.getValue().get(1), List.of()))));
    }

    private static Map<String, Object> table() {
        try (InputStream in = Files.newInputStream(
                Path.of(System.getProperty("komado.root", "..")).resolve("deploy/access.yaml"))) {
            return new Yaml().load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
