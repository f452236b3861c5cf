package io.komado.chassis.test;

import io.komado.chassis.actor.Who;
import io.komado.chassis.test.Route.Input;
import io.komado.chassis.test.Route.Place;
import io.komado.chassis.test.RunningService.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds a running service against "a tenant never sees another tenant" (ARCHITECTURE, promise 6; R0-09): every route of its
 * OpenAPI is asked, by every kind of caller that {@code deploy/access.yaml} lets in, about things that exist in another tenant –
 * in path, query, header and body – and must answer as about things that exist nowhere, and leave theirs as they are.
 *
 * <p>An operator acts in any tenant by its code; foreign to that is a thing of one tenant under another's code.
 */
public final class ForeignMatrix {

    private static final JsonMapper JSON = new JsonMapper();

    private final RunningService service;
    private final AccessTable table;
    private final Things things;
    private final Supplier<?> theirState;
    private final List<String> findings = new ArrayList<>();

    private ForeignMatrix(String service, int port, Things things, Supplier<?> theirState) {
        this.service = new RunningService(port);
        this.table = new AccessTable(service);
        this.things = things;
        this.theirState = theirState;
    }

    /**
     * Every way in which the service tells the other tenant's things from missing ones; empty when there is none.
     *
     * @param theirState all that the other tenant has, for comparison before and after
     */
    public static List<String> findings(String service, int port, Things things, Supplier<?> theirState) {
        ForeignMatrix matrix = new ForeignMatrix(service, port, things, theirState);
        matrix.service.routes().forEach(matrix::look);
        return matrix.findings;
    }

    private void look(Route route) {
        List<Input> unknown = route.inputs().stream()
                .filter(input -> input.canNameSomething() && !things.know(input))
                .toList();
        if (!unknown.isEmpty()) {
            unknown.forEach(
                    input -> findings.add(route.name() + " reads " + input.name() + ", of which there is no example"));
            return;
        }
        List<Input> foreign =
                route.inputs().stream().filter(things::haveForeign).toList();
        for (Who who : EnumSet.allOf(Who.class)) {
            if (table.lets(who, route)) {
                foreign.forEach(input -> compare(route, who, List.of(input)));
                if (foreign.size() > 1) {
                    compare(route, who, foreign);
                }
                if (foreign.isEmpty() && route.method().equals("GET")) {
                    holdsNothingOfTheirs(route, who, ask(route, who, Map.of()), List.of());
                }
            }
        }
    }

    /** Asks with these things of theirs, then with things of nobody's. */
    private void compare(Route route, Who who, List<Input> inputs) {
        Map<Input, String> theirs = new HashMap<>();
        Map<Input, String> nobodys = new HashMap<>();
        for (Input input : inputs) {
            theirs.put(input, things.foreign(input).theirs());
            nobodys.put(input, things.foreign(input).nobodys().get());
        }
        Object before = theirState.get();
        Answer toTheirs = ask(route, who, theirs);
        Object after = theirState.get();
        Answer toNobodys = ask(route, who, nobodys);
        String what = route.name() + " by " + who.code() + " with their "
                + inputs.stream().map(Input::name).collect(Collectors.joining(" and "));
        if (!after.equals(before)) {
            findings.add(what + " changes something of theirs");
        }
        String answered = describe(route, toTheirs, theirs);
        String expected = describe(route, toNobodys, nobodys);
        if (!answered.equals(expected)) {
            findings.add(what + " is answered with\n  " + answered + "\nand with nobody's\n  " + expected);
        }
        if (toTheirs.isRefusal() && !toTheirs.isProblem()) {
            findings.add(what + " is refused without a proper problem document");
        }
        holdsNothingOfTheirs(route, who, toTheirs, List.copyOf(theirs.values()));
    }

    private void holdsNothingOfTheirs(Route route, Who who, Answer answer, List<String> sent) {
        boolean listsTenants = who == Who.OPERATOR && route.inputs().isEmpty();
        if (!listsTenants) {
            things.onlyTheirs().stream()
                    .filter(word -> !sent.contains(word) && answer.body().contains(word))
                    .forEach(word -> findings.add(route.name() + " shows " + who.code() + " something of theirs"));
        }
    }

    private Answer ask(Route route, Who who, Map<Input, String> given) {
        String path = route.path();
        Map<String, String> query = new LinkedHashMap<>();
        Map<String, String> headers = new LinkedHashMap<>();
        Map<String, Object> body = new LinkedHashMap<>();
        for (Input input : route.inputs()) {
            if (!given.containsKey(input) && !input.isNeeded()) {
                continue;
            }
            String value = given.getOrDefault(input, things.ours(input));
            switch (input.place()) {
                case PATH -> path = path.replace("{" + input.name() + "}", value);
                case QUERY -> query.put(input.name(), URLEncoder.encode(value, StandardCharsets.UTF_8));
                case HEADER -> headers.put(input.name(), value);
                case BODY -> body.put(input.name(), input.array() ? List.of(typed(input, value)) : typed(input, value));
            }
        }
        String asked = query.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("&"));
        boolean hasBody = route.inputs().stream().anyMatch(input -> input.place() == Place.BODY);
        return service.ask(
                route.method(),
                path + (asked.isEmpty() ? "" : "?" + asked),
                things.token(who),
                headers,
                hasBody ? JSON.writeValueAsString(body) : "",
                2);
    }

    private static Object typed(Input input, String value) {
        return switch (input.type()) {
            case "integer" -> Integer.valueOf(value);
            case "boolean" -> true;
            default -> value;
        };
    }

    /**
     * All that an answer tells, without what was sent and the id of a trace. What a write of ours made is told by its shape, since
     * two writes make two things.
     */
    private static String describe(Route route, Answer answer, Map<Input, String> sent) {
        String body = answer.body();
        for (Map.Entry<Input, String> entry : sent.entrySet()) {
            body = body.replace(entry.getValue(), "<" + entry.getKey().name() + ">");
        }
        if (answer.type().contains("json")) {
            JsonNode tree = JSON.readTree(body);
            boolean written = !answer.isRefusal() && !route.method().equals("GET");
            body = written ? String.valueOf(shapeOf(tree)) : withoutTrace(tree);
        }
        return answer.status() + " " + answer.headers() + " " + body;
    }

    private static String withoutTrace(JsonNode tree) {
        if (!tree.isObject()) {
            return tree.toString();
        }
        Map<String, JsonNode> fields = new TreeMap<>();
        tree.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        fields.remove("trace");
        return fields.toString();
    }

    private static Object shapeOf(JsonNode node) {
        if (node.isObject()) {
            Map<String, Object> fields = new TreeMap<>();
            node.properties().forEach(field -> fields.put(field.getKey(), shapeOf(field.getValue())));
            return fields;
        }
        return node.isArray()
                ? node.valueStream().map(ForeignMatrix::shapeOf).toList()
                : String.valueOf(node.getNodeType());
    }
}
