package io.komado.bench;

import io.komado.local.Crowd;
import io.komado.local.Pids;
import io.komado.local.SignedIn;
import io.komado.local.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/** From the end of a tenant's thirty days until nothing is left of it, all services together, with the memory that it takes. */
final class Closing {

    private static final List<String> AT_WORK =
            List.of("identity", "chat", "provisioning", "case", "survey", "keycloak", "postgresql");
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final int TRIAL_DAYS = 62;
    private static final int DAYS_OF_TAKING_OUT = 31;

    private final Stack stack;
    private final List<Integer> headcounts;
    private final Path clock;

    Closing(Stack stack, List<Integer> headcounts) {
        this.stack = stack;
        this.headcounts = headcounts;
        this.clock = stack.settings().clockFile().orElseThrow();
    }

    void run() throws IOException {
        for (int headcount : headcounts) {
            close(headcount);
        }
    }

    private void close(int headcount) throws IOException {
        move(0);
        SignedIn operator = Crowd.operator(stack.keycloak());
        String tenant = "/provisioning/tenants/"
                + operator.post(
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
        JsonNode placed = operator.post(tenant + "/orders", Map.of("headcount", headcount, "language", "ja"));
        String order = tenant + "/orders/" + placed.path("id").asString();
        await(() -> operator.get(order).path("status").asString().equals("ready"));
        operator.renew();
        move(TRIAL_DAYS);
        await(() -> operator.get(tenant).path("standing").asString().equals("trial-expired"));
        operator.post(tenant + "/closing", Map.of());
        Crowd.operator(stack.keycloak()).post(tenant + "/closing/confirmation", Map.of());

        Map<String, Long> before = memory();
        Map<String, Long> peak = new TreeMap<>(before);
        long begin = System.nanoTime();
        move(TRIAL_DAYS + DAYS_OF_TAKING_OUT);
        await(() -> {
            memory().forEach((server, now) -> peak.merge(server, now, Math::max));
            return operator.get(tenant + "/closing").path("stage").asString().equals("closed");
        });
        System.out.printf(
                "%,6d people, %,6d accounts: nothing left after %.1f s%n",
                headcount, placed.path("letters").asInt(), (System.nanoTime() - begin) / 1e9);
        peak.forEach((server, most) ->
                System.out.printf("    %-13s %4d MB before, %4d MB at most%n", server, before.get(server), most));
    }

    private void move(int days) throws IOException {
        Path next = clock.resolveSibling("clock.next");
        Files.writeString(next, Duration.ofDays(days).toString());
        Files.move(next, clock, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void await(java.util.function.BooleanSupplier done) {
        while (!done.getAsBoolean()) {
            LockSupport.parkNanos(LOOK.toNanos());
        }
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
}
