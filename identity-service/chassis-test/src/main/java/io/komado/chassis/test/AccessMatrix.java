package io.komado.chassis.test;

import io.komado.chassis.actor.Who;
import io.komado.chassis.test.RunningService.Answer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;

/**
 * Holds a running service against {@code deploy/access.yaml}: every route of its OpenAPI is classified, declares the callers that
 * the table grants, and answers every other kind of caller with a refusal, which is a problem document that repeats no path.
 */
public final class AccessMatrix {

    private final RunningService service;
    private final AccessTable table;
    private final String tenant;
    private final Function<Who, String> tokens;

    private AccessMatrix(String service, int port, String tenant, Function<Who, String> tokens) {
        this.service = new RunningService(port);
        this.table = new AccessTable(service);
        this.tenant = tenant;
        this.tokens = tokens;
    }

    /**
     * Everything in which the running service and the table differ; empty when they agree.
     *
     * @param tenant a tenant code, for tokens and paths
     */
    public static List<String> findings(String service, int port, String tenant) {
        return findings(service, port, tenant, who -> TestTokens.of(who, tenant));
    }

    /**
     * The same for a service that asks who holds a role now, whatever the token says.
     *
     * @param tokens of people who hold what they claim
     */
    public static List<String> findings(String service, int port, String tenant, Function<Who, String> tokens) {
        return new AccessMatrix(service, port, tenant, tokens).find();
    }

    private List<String> find() {
        List<String> findings = new ArrayList<>();
        Set<String> unserved = new TreeSet<>(table.routes());
        for (Route route : service.routes()) {
            unserved.remove(route.name());
            Set<String> granted = table.granted(route);
            if (granted.isEmpty()) {
                findings.add(route.name() + " is not classified in access.yaml");
                continue;
            }
            if (!granted.equals(route.declared())) {
                findings.add(route.name() + " declares " + route.declared() + ", access.yaml grants " + granted);
            }
            findings.addAll(answers(route));
        }
        unserved.forEach(name -> findings.add(name + " is in access.yaml and not served"));
        return findings;
    }

    private List<String> answers(Route route) {
        List<String> findings = new ArrayList<>();
        for (Who who : EnumSet.allOf(Who.class)) {
            Answer answer = ask(route, tokens.apply(who));
            boolean refused = answer.status() == 403 || answer.status() == 401;
            if (table.lets(who, route) == refused) {
                findings.add(route.name() + " answers " + answer.status() + " to " + who.code());
            }
            if (answer.status() >= 500 && answer.status() != 503) {
                findings.add(route.name() + " fails with " + answer.status() + " for " + who.code());
            }
            if (answer.isRefusal() && !answer.isProblem()) {
                findings.add(route.name() + " refuses " + who.code() + " without a proper problem document");
            }
        }
        Answer nobody = ask(route, "");
        if ((nobody.status() == 401) == table.letsAnyone(route) || (nobody.isRefusal() && !nobody.isProblem())) {
            findings.add(route.name() + " answers " + nobody.status() + " without a token");
        }
        return findings;
    }

    private Answer ask(Route route, String token) {
        String path = route.path()
                .replace("{tenant}", tenant)
                .replace("{code}", tenant)
                .replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
        return service.ask(route.method(), path, token, Map.of(), route.method().equals("GET") ? "" : "{}", 0);
    }
}
