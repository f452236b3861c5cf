package io.komado.bench;

import io.komado.local.Crowd;
import io.komado.local.Pids;
import io.komado.local.SignedIn;
import io.komado.local.Stack;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/** From an operator's order until the letters lie ready, credentials made in Keycloak, and until they have been fetched. */
final class Letters {

    private static final List<Integer> HEADCOUNTS = List.of(1_000, 1_000, 10_000);
    private static final List<String> AT_WORK = List.of("identity", "provisioning", "keycloak", "postgresql");
    private static final Duration LOOK = Duration.ofMillis(250);

    private final Stack stack;

    Letters(Stack stack) {
        this.stack = stack;
    }

    void run() {
        for (int headcount : HEADCOUNTS) {
            order(headcount);
        }
    }

    private void order(int headcount) {
        SignedIn operator = Crowd.operator(stack.keycloak());
        String tenant = operator.post(
                        "/provisioning/tenants",
                        Map.of(
                                "name",
                                "計測学園",
                                "kind",
                                "school",
                                "headcountLimit",
                                headcount,
                                "languages",
                                List.of("ja")))
                .path("code")
                .asString();
        Map<String, Long> before = memory();
        Map<String, Long> peak = new TreeMap<>(before);
        long begin = System.nanoTime();
        String orders = "/provisioning/tenants/" + tenant + "/orders";
        JsonNode placed = operator.post(orders, Map.of("headcount", headcount, "language", "ja"));
        String order = orders + "/" + placed.path("id").asString();
        String status = "making";
        while (status.equals("making")) {
            LockSupport.parkNanos(LOOK.toNanos());
            status = operator.get(order).path("status").asString();
            memory().forEach((server, now) -> peak.merge(server, now, Math::max));
        }
        double made = seconds(begin);
        byte[] pdf = operator.letters(order + "/letters", placed.path("key").asString());
        System.out.printf(
                "%,6d people, %,6d letters: %s after %.1f s, %,d kB fetched after %.1f s%n",
                headcount, placed.path("letters").asInt(), status, made, pdf.length / 1024, seconds(begin));
        peak.forEach((server, most) ->
                System.out.printf("    %-13s %4d MB before, %4d MB at most%n", server, before.get(server), most));
    }

    private Map<String, Long> memory() {
        Map<String, Long> memory = new TreeMap<>();
        for (String server : AT_WORK) {
            memory.put(
                    server,
                    stack.control(server).pid().map(Pids::residentMegabytes).orElse(0L));
        }
        return memory;
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
