package io.komado.chassis.test;

import io.komado.chassis.actor.Who;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.yaml.snakeyaml.Yaml;

/** What {@code deploy/access.yaml} says of one service: each route and the callers that it lets in. */
final class AccessTable {

    private final Map<String, Set<String>> granted = new TreeMap<>();

    @SuppressWarnings("unchecked")
    AccessTable(String service) {
        Map<String, Object> table = read();
        var rights = (Map<String, Map<String, List<String>>>) table.get("rights");
        var routes = (Map<String, Map<String, List<String>>>) table.get("routes");
        if (rights == null || routes == null || !routes.containsKey(service)) {
            throw new IllegalStateException("access.yaml says nothing of " + service);
        }
        routes.getOrDefault(service, Map.of())
                .forEach((route, right) -> granted.put(
                        route,
                        Set.copyOf(rights.getOrDefault(right.get(0), Map.of()).getOrDefault(right.get(1), List.of()))));
    }

    /** Every route that stands in it, as {@code GET /me}. */
    Set<String> routes() {
        return granted.keySet();
    }

    /** The words of those whom it lets in; none when the route does not stand in it. */
    Set<String> granted(Route route) {
        return granted.getOrDefault(route.name(), Set.of());
    }

    boolean lets(Who who, Route route) {
        return granted(route).contains(who.code()) || letsAnyone(route);
    }

    /** Whether it needs no token. */
    boolean letsAnyone(Route route) {
        return granted(route).contains(Who.ANYONE.code());
    }

    private static Map<String, Object> read() {
        try (InputStream in = Files.newInputStream(
                Path.of(System.getProperty("komado.root", "..")).resolve("deploy/access.yaml"))) {
            return new Yaml().load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
