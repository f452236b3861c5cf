package io.komado.bench;

import io.komado.local.Crowd;
import io.komado.local.Respondent;
import io.komado.local.ServiceDatabase;
import io.komado.local.SignedIn;
import io.komado.local.Stack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.crypto.Cipher;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.SynchronizedHistogram;

/**
 * Ballots signed and answers handed in a second through the gateway, beside the bare RSA operation and the bare insert, and how long the
 * opening of a wave takes. What the respondents' browsers calculate is done between the measured parts.
 */
final class Surveys {

    private static final int MEMBERS = 100;
    private static final int WAVES = 40;
    private static final int WORKERS = 32;
    private static final int QUESTIONS = 30;
    private static final int OPTIONS = 5;
    private static final int SIGN_INS_AT_ONCE = 8;
    private static final int RSA_BITS = 2048;
    private static final int BARE = 4_000;
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    /** One member's part in one wave. */
    private record Part(String wave, SignedIn member, Respondent respondent) {}

    private record Ballot(String wave, byte[] prepared, byte[] signature) {}

    private final Stack stack;

    Surveys(Stack stack) {
        this.stack = stack;
    }

    void run() throws Exception {
        Crowd crowd = Crowd.found(stack.keycloak(), "計測学園", MEMBERS);
        List<SignedIn> members =
                each(SIGN_INS_AT_ONCE, IntStream.range(0, MEMBERS).boxed().toList(), crowd::firstSignIn);
        SignedIn responder = crowd.responder();
        responder.renew();
        List<String> waves = open(crowd.tenant(), responder);
        members.forEach(SignedIn::renew);

        List<Part> parts = new ArrayList<>();
        for (String wave : waves) {
            byte[] key = bytes(responder
                    .get("/survey/public/waves/" + crowd.tenant() + "/" + wave)
                    .path("key")
                    .asString());
            members.forEach(member -> parts.add(new Part(wave, member, Respondent.draw(key))));
        }
        List<String> signed = measured("ballots signed", parts, this::sign);
        List<Ballot> ballots = IntStream.range(0, parts.size())
                .mapToObj(number -> {
                    Part part = parts.get(number);
                    return new Ballot(
                            part.wave(),
                            part.respondent().ballot(),
                            part.respondent().finish(bytes(signed.get(number))));
                })
                .toList();
        measured("answers handed in", ballots, (wire, ballot) -> handIn(wire, crowd.tenant(), ballot));
        bareSignatures();
        bareInserts(crowd.tenant());
    }

    private List<String> open(String tenant, SignedIn responder) throws IOException, SQLException {
        String survey = responder
                .post("/survey/surveys", Map.of("audience", "members", "questionnaire", questionnaire()))
                .path("id")
                .asString();
        responder.post("/survey/surveys/" + survey + "/versions", Map.of("revision", 1));
        List<String> waves = new ArrayList<>();
        for (int headcount : List.of(MEMBERS, 100_000)) {
            pretendHeadcount(tenant, headcount);
            Histogram took = ClosedLoop.histogram();
            for (int i = 0; i < WAVES / 2; i++) {
                long begin = System.nanoTime();
                waves.add(openOne(survey, responder));
                took.recordValue((System.nanoTime() - begin) / 1_000);
            }
            System.out.printf(
                    "a wave for %,7d members opens in p50 %5.1f  p95 %5.1f ms%n",
                    headcount, took.getValueAtPercentile(50) / 1_000.0, took.getValueAtPercentile(95) / 1_000.0);
        }
        return waves;
    }

    private static String openOne(String survey, SignedIn responder) {
        LocalDate today = LocalDate.now(TOKYO);
        return responder
                .post(
                        "/survey/waves",
                        Map.of(
                                "survey",
                                survey,
                                "version",
                                1,
                                "opensOn",
                                today.toString(),
                                "closesOn",
                                today.plusDays(7).toString(),
                                "reminders",
                                List.of()))
                .path("id")
                .asString();
    }

    private void pretendHeadcount(String tenant, int headcount) throws SQLException {
        try (Connection owner = owner();
                PreparedStatement update =
                        owner.prepareStatement("update survey.organisation set headcount = ? where tenant_id = ?")) {
            update.setInt(1, headcount);
            update.setString(2, tenant);
            update.executeUpdate();
        }
    }

    private static Map<String, Object> questionnaire() {
        List<Map<String, Object>> questions = IntStream.range(0, QUESTIONS)
                .mapToObj(number -> Map.<String, Object>of(
                        "id",
                        "q" + number,
                        "kind",
                        "single",
                        "required",
                        false,
                        "text",
                        words("質問 " + number),
                        "options",
                        IntStream.range(0, OPTIONS)
                                .mapToObj(option -> Map.of("id", "o" + option, "text", words("答え " + option)))
                                .toList()))
                .toList();
        return Map.of(
                "format",
                "komado-questionnaire/1",
                "title",
                words("計測"),
                "introduction",
                words("計測のための質問です。"),
                "sections",
                List.of(Map.of("id", "s1", "title", words("計測"), "questions", questions)));
    }

    private static Map<String, String> words(String ja) {
        return Map.of("ja", ja, "en", "For measurement");
    }

    /** Everything of the list once, by so many workers; what came of each. */
    private <T> List<String> measured(String what, List<T> all, Exchange<T> exchange) throws Exception {
        Histogram took = new SynchronizedHistogram(ClosedLoop.histogram());
        AtomicInteger next = new AtomicInteger();
        String[] answers = new String[all.size()];
        long begin = System.nanoTime();
        each(WORKERS, IntStream.range(0, WORKERS).boxed().toList(), worker -> {
            try (Wire wire = new Wire(stack.settings().ports().gateway())) {
                for (int i = next.getAndIncrement(); i < all.size(); i = next.getAndIncrement()) {
                    long one = System.nanoTime();
                    answers[i] = exchange.of(wire, all.get(i));
                    took.recordValue((System.nanoTime() - one) / 1_000);
                }
            }
            return worker;
        });
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf("%-20s %s%n", what, new ClosedLoop.Outcome(seconds, took, 0).row());
        return List.of(answers);
    }

    private interface Exchange<T> {
        String of(Wire wire, T one) throws IOException;
    }

    private String sign(Wire wire, Part part) throws IOException {
        String body = "{\"blinded\":\"" + text(part.respondent().blinded()) + "\"}";
        return exchange(
                wire,
                "/api/survey/open-waves/" + part.wave() + "/signature",
                "Authorization: Bearer " + part.member().token() + "\r\n",
                body,
                "signature");
    }

    private static String handIn(Wire wire, String tenant, Ballot ballot) throws IOException {
        StringBuilder answers = new StringBuilder();
        for (int number = 0; number < QUESTIONS; number++) {
            answers.append(number == 0 ? "" : ",")
                    .append("\"q%d\":[\"o%d\"]"
                            .formatted(number, ThreadLocalRandom.current().nextInt(OPTIONS)));
        }
        String body =
                "{\"tenant\":\"%s\",\"wave\":\"%s\",\"version\":1,\"ballot\":\"%s\",\"signature\":\"%s\",\"answers\":{%s}}"
                        .formatted(tenant, ballot.wave(), text(ballot.prepared()), text(ballot.signature()), answers);
        return exchange(wire, "/api/survey/public/hand-ins", "", body, "");
    }

    private static String exchange(Wire wire, String path, String headers, String body, String field)
            throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        byte[] head = ("POST " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers
                        + "Content-Type: application/json\r\nContent-Length: " + bytes.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] request = new byte[head.length + bytes.length];
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(bytes, 0, request, head.length, bytes.length);
        int status = wire.exchange(request);
        if (status >= 300) {
            throw new IOException(path.replaceAll("[0-9a-f-]{36}", "{wave}") + " was answered " + status);
        }
        return field.isEmpty() ? "" : wire.valueOf(field);
    }

    private static void bareSignatures() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(RSA_BITS);
        KeyPair pair = generator.generateKeyPair();
        byte[] block = new byte[RSA_BITS / 8];
        block[RSA_BITS / 8 - 1] = 42;
        int processors = Runtime.getRuntime().availableProcessors();
        long begin = System.nanoTime();
        each(processors, IntStream.range(0, BARE).boxed().toList(), number -> {
            Cipher rsa = Cipher.getInstance("RSA/ECB/NoPadding");
            rsa.init(Cipher.DECRYPT_MODE, pair.getPrivate());
            return rsa.doFinal(block);
        });
        System.out.printf("%-20s %,8.0f /s%n", "bare RSA operations", BARE / ((System.nanoTime() - begin) / 1e9));
    }

    private void bareInserts(String tenant) throws Exception {
        byte[] answers = new byte[QUESTIONS * 12 + 33];
        long begin = System.nanoTime();
        AtomicInteger next = new AtomicInteger();
        UUID wave = UUID.randomUUID();
        try (Connection owner = owner();
                Statement statement = owner.createStatement()) {
            statement.execute("create table survey.bare as select * from survey.hand_in limit 0");
            statement.execute("alter table survey.bare add primary key (tenant_id, wave_id, ballot)");
            each(8, IntStream.range(0, 8).boxed().toList(), worker -> {
                try (Connection connection = owner();
                        PreparedStatement insert = connection.prepareStatement(
                                "insert into survey.bare (tenant_id, wave_id, ballot, answers) values (?, ?, ?, ?)")) {
                    while (next.getAndIncrement() < BARE) {
                        byte[] ballot = new byte[32];
                        ThreadLocalRandom.current().nextBytes(ballot);
                        insert.setString(1, tenant);
                        insert.setObject(2, wave);
                        insert.setBytes(3, ballot);
                        insert.setBytes(4, answers);
                        insert.executeUpdate();
                    }
                }
                return worker;
            });
        }
        System.out.printf("%-20s %,8.0f /s%n", "bare inserts", BARE / ((System.nanoTime() - begin) / 1e9));
    }

    private Connection owner() throws SQLException {
        ServiceDatabase database = stack.database("survey");
        return DriverManager.getConnection(database.url(), database.owner(), database.ownerPassword());
    }

    private interface Work<T, R> {
        R of(T one) throws Exception;
    }

    private static <T, R> List<R> each(int atOnce, List<T> all, Work<T, R> work) throws Exception {
        List<R> done = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(atOnce)) {
            for (Future<R> one : threads.invokeAll(
                    all.stream().map(item -> (Callable<R>) () -> work.of(item)).toList())) {
                done.add(one.get());
            }
        }
        return done;
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
