package io.komado.bench;

import io.komado.local.Crowd;
import io.komado.local.CrowdStaff;
import io.komado.local.SignedIn;
import io.komado.local.Stack;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.HdrHistogram.Histogram;

/**
 * The board, the agenda, a case's page and a command at 1,000 and at 10,000 cases with 100 entries of history each; then as many timers due at once
 * with two replicas of case-service. Cases are opened and reported one by one as people do; what their histories have beside that are copies. Asked
 * of case-service itself, because the gateway limits one person.
 */
final class Cases {

    private static final int ENTRIES = 100;
    private static final int AT_ONCE = 8;
    private static final int OPENED_AT_ONCE = 500;
    private static final int ROUNDS = 200;
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final Duration FOR_A_ROLE = Duration.ofMillis(500);
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final Pattern VERSION = Pattern.compile("\"version\":(\\d+)");
    private static final String OPENING = """
            {"origin":"staff","reporter":"witness","title":"計測の件","categories":["bullying/teasing"],"place":"class","account":{"people":"B から A へ",
            "whenAndWhere":"昼休み","acts":"からかい","harm":"つらい","cause":"","since":"11月"},"victimPain":true,"informer":""}""";

    private final Stack stack;
    private final CaseRows rows;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Cases(Stack stack) {
        this.stack = stack;
        this.rows = new CaseRows(stack);
    }

    /** @param most how many cases there are at the end; a tenth of them at the first look */
    void run(int most) throws Exception {
        Crowd crowd = Crowd.found(stack.keycloak(), "計測中学校", 5);
        CrowdStaff staff = crowd.staff();
        UUID unit = staff.addUnit("第一課");
        UUID chair = staff.invite("委員長", unit, false);
        staff.give(chair, "chair", Map.of("seat", "principal"));
        SignedIn committee = staff.signIn(chair);
        SignedIn finder = crowd.responder();
        for (SignedIn person : List.of(committee, finder)) {
            while (ask(person, "GET", "/cases", "").statusCode() != 200) {
                LockSupport.parkNanos(FOR_A_ROLE.toNanos());
            }
        }
        int there = 0;
        for (int cases : List.of(most / 10, most)) {
            List<Histogram> took = open(finder, cases - there);
            there = cases;
            rows.lengthenHistories(crowd.tenant(), ENTRIES);
            System.out.printf("%,d cases, %,d entries of history%n", cases, rows.entries(crowd.tenant()));
            row("open a case (8 at once)", took.getFirst());
            row("report it to the committee (8 at once)", took.getLast());
            committee.renew();
            row("the board", measure(committee, "/cases"));
            row("the agenda", measure(committee, "/agenda"));
            List<String> ids = ids(ask(committee, "GET", "/cases", "").body());
            row("a case's page", measure(committee, "/cases/" + ids.getFirst()));
            row("a command (one at a time)", commands(committee, ids));
        }
        timers(crowd.tenant(), most);
    }

    /** Opens so many and reports each to the committee; how long either took. */
    private List<Histogram> open(SignedIn finder, int count) throws Exception {
        Histogram opened = ClosedLoop.histogram();
        Histogram reported = ClosedLoop.histogram();
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int left = count; left > 0; left -= OPENED_AT_ONCE) {
                finder.renew();
                List<Callable<long[]>> some = new ArrayList<>();
                for (int i = 0; i < Math.min(left, OPENED_AT_ONCE); i++) {
                    some.add(() -> openOne(finder));
                }
                for (Future<long[]> one : threads.invokeAll(some)) {
                    opened.recordValue(one.get()[0]);
                    reported.recordValue(one.get()[1]);
                }
            }
        }
        return List.of(opened, reported);
    }

    private long[] openOne(SignedIn finder) {
        long begin = System.nanoTime();
        HttpResponse<String> opened = required(ask(finder, "POST", "/cases", OPENING));
        long between = System.nanoTime();
        required(ask(
                finder,
                "POST",
                "/cases/" + ids(opened.body()).getFirst() + "/moves",
                "{\"event\":\"staff-report\",\"version\":1,\"details\":{}}"));
        return new long[] {(between - begin) / 1_000, (System.nanoTime() - between) / 1_000};
    }

    private Histogram measure(SignedIn person, String path) {
        Histogram took = ClosedLoop.histogram();
        for (int round = 0; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            required(ask(person, "GET", path, ""));
            took.recordValue((System.nanoTime() - begin) / 1_000);
        }
        return took;
    }

    /** The chair assesses one case after the other, with a breath in between. */
    private Histogram commands(SignedIn chair, List<String> ids) {
        Histogram took = ClosedLoop.histogram();
        for (int round = 0; round < ROUNDS; round++) {
            String matter = "/cases/" + ids.get(round % ids.size());
            Matcher version =
                    VERSION.matcher(required(ask(chair, "GET", matter, "")).body());
            if (!version.find()) {
                throw new IllegalStateException("a page without a version");
            }
            String move = "{\"event\":\"assess\",\"version\":" + version.group(1)
                    + ",\"details\":{\"severity\":\"low\",\"detriment\":\"low\",\"victimPain\":true}}";
            LockSupport.parkNanos(PAUSE.toNanos());
            long begin = System.nanoTime();
            required(ask(chair, "POST", matter + "/moves", move));
            took.recordValue((System.nanoTime() - begin) / 1_000);
        }
        return took;
    }

    /** The years of all cases are over at the same moment: each is destroyed, and is on record as destroyed, once. */
    private void timers(String tenant, int count) throws IOException, SQLException, InterruptedException {
        try (Replica second = Replica.of(stack, "case")) {
            rows.awaitSent();
            long before = rows.audited(tenant);
            rows.letYearsPass(tenant);
            long begin = System.nanoTime();
            while (rows.cases(tenant) > 0) {
                LockSupport.parkNanos(LOOK.toNanos());
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            rows.awaitSent();
            System.out.printf(
                    "%,d timers due at once, two replicas (%s): done after %.1f s; %,d acts on record for them%n",
                    count, second, seconds, rows.audited(tenant) - before);
        }
    }

    private HttpResponse<String> ask(SignedIn person, String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(
                        "http://127.0.0.1:" + stack.settings().ports().cases() + path))
                .header("Authorization", "Bearer " + person.token())
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException("case-service did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static HttpResponse<String> required(HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    private static List<String> ids(String json) {
        return ID.matcher(json).results().map(found -> found.group(1)).toList();
    }

    private static void row(String what, Histogram took) {
        System.out.printf(
                "    %-40s p50 %7.1f  p95 %7.1f ms%n",
                what, took.getValueAtPercentile(50) / 1_000.0, took.getValueAtPercentile(95) / 1_000.0);
    }
}
