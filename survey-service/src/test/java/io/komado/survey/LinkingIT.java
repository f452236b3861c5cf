package io.komado.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.komado.chassis.encryption.Pseudonyms;
import io.komado.chassis.test.MovedClock;
import io.komado.local.Respondent;
import io.komado.local.TestInfrastructure;
import io.komado.survey.ballots.SigningDay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * TH-15: somebody with every file of PostgreSQL and Kafka in hand, the log of writes among them, the service's own log, and with the keys besides, before, during and after closing, ties people to answers no better than
 * chance. Over {@value #PEOPLE} people about one pairing in order is right by chance; more than {@value #MOST} would be so once in 10^13 runs for each pair of files. The control
 * writes a mark when a ballot is signed, and is linked.
 */
@SurveyServiceIT
@ExtendWith(OutputCaptureExtension.class)
class LinkingIT {

    private static final int PEOPLE = 200;
    private static final int MOST = 15;
    private static final int FEWEST = 20;

    /** In which order people come. */
    private enum Mix {
        ALL_AT_ONCE,
        INTERLEAVED,
        ONE_AFTER_ANOTHER
    }

    /**
     * One who answers.
     *
     * @param signer the pseudonym under which the service knows the account
     */
    private record Person(UUID subject, byte[] signer, Respondent respondent) {}

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext service;

    @Autowired
    TestInfrastructure servers;

    @Test
    void nobodyIsLinkedByFilesAndLogs(CapturedOutput log) throws SQLException {
        long seed = System.nanoTime();
        System.out.printf("linking attack, seed %d, %d people, chance %.3f%n", seed, PEOPLE, 1.0 / PEOPLE);
        for (Mix mix : Mix.values()) {
            int right = attack(mix, seed, false, log);
            System.out.printf("  %-18s %d of %d right%n", mix, right, PEOPLE);
            assertThat(right).as(mix + ", seed " + seed).isLessThanOrEqualTo(MOST);
        }
        int control = attack(Mix.ONE_AFTER_ANOTHER, seed, true, log);
        System.out.printf("  %-18s %d of %d right%n", "unprotected", control, PEOPLE);
        assertThat(control).as("the control").isGreaterThan(PEOPLE * 9 / 10);
    }

    @Test
    @Tag("proof")
    void nobodyIsLinkedInTenMoreRuns(CapturedOutput log) throws SQLException {
        for (int run = 0; run < 10; run++) {
            long seed = System.nanoTime();
            for (Mix mix : Mix.values()) {
                assertThat(attack(mix, seed, false, log))
                        .as(mix + ", seed " + seed)
                        .isLessThanOrEqualTo(MOST);
            }
        }
    }

    private int attack(Mix mix, long seed, boolean unprotected, CapturedOutput log) throws SQLException {
        SurveyFixture school = SurveyFixture.of(service, port, PEOPLE + 20);
        UUID wave = school.wave(
                school.survey("members", SurveyFixture.questionnaire()),
                MovedClock.today().plusDays(9));
        byte[] key = Base64.getUrlDecoder().decode(school.asked(wave).get("key").asString());
        Pseudonyms pseudonyms = service.getBean(Pseudonyms.class);
        List<Person> people = IntStream.range(0, PEOPLE)
                .mapToObj(i -> {
                    UUID subject = UUID.randomUUID();
                    String signer = pseudonyms.of(school.tenant, subject).value();
                    return new Person(subject, signer.getBytes(StandardCharsets.UTF_8), Respondent.draw(key));
                })
                .toList();
        Random random = new Random(seed);
        Map<Person, SurveyFixture.Ballot> signed = new LinkedHashMap<>();
        List<Person> waiting = new ArrayList<>();
        for (Person person : people) {
            signed.put(person, sign(school, wave, person, unprotected));
            waiting.add(person);
            boolean some = mix == Mix.INTERLEAVED && random.nextInt(3) > 0;
            if (some || mix == Mix.ONE_AFTER_ANOTHER) {
                handIn(school, wave, signed, waiting.remove(random.nextInt(waiting.size())));
            }
        }
        Collections.shuffle(waiting, random);
        waiting.forEach(person -> handIn(school, wave, signed, person));
        int during = right(people, wave, Map.of());
        MovedClock.to(Instant.now().plus(Duration.ofHours(25)));
        try {
            SigningDay.hourOf(service);
        } finally {
            MovedClock.back();
        }
        int after = right(people, wave, Map.of());
        school.closes(wave, 10);
        // What was deleted still lies in the files, and all of it in the log of writes.
        Map<String, byte[]> places = places();
        places.put("the service's log", log.getAll().getBytes(StandardCharsets.UTF_8));
        int closed = right(people, wave, places);
        return Math.max(during, Math.max(after, closed));
    }

    private SurveyFixture.Ballot sign(SurveyFixture school, UUID wave, Person person, boolean unprotected)
            throws SQLException {
        Browser.Answer answer = SurveyFixture.sign(
                school.member(person.subject()), wave, person.respondent().blinded());
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        if (unprotected) {
            writeMark(school, wave, person);
        }
        return new SurveyFixture.Ballot(
                person.respondent().ballot(),
                person.respondent()
                        .finish(Base64.getUrlDecoder()
                                .decode(answer.json().get("signature").asString())));
    }

    private static void handIn(
            SurveyFixture school, UUID wave, Map<Person, SurveyFixture.Ballot> signed, Person person) {
        Map<String, Object> answers = new HashMap<>(Map.of("year", List.of("o0"), "seen", List.of("o0")));
        answers.put("words", "私は " + person.subject());
        SurveyFixture.Ballot ballot = Objects.requireNonNull(signed.get(person));
        assertThat(school.handIn(wave, ballot, answers).status()).isEqualTo(204);
    }

    /** What a service without this design would do. */
    private void writeMark(SurveyFixture school, UUID wave, Person person) throws SQLException {
        var database = servers.database("survey");
        try (Connection connection = DriverManager.getConnection(
                        database.url(), database.serviceRole(), database.servicePassword());
                PreparedStatement tenant = connection.prepareStatement("select set_config('app.tenant', ?, false)");
                PreparedStatement mark = connection.prepareStatement(
                        "insert into signing_mark (wave_id, signer, blinded) values (?, ?, ?)")) {
            tenant.setString(1, school.tenant.value());
            tenant.execute();
            mark.setObject(1, wave);
            mark.setString(2, new String(person.signer(), StandardCharsets.UTF_8));
            mark.setBytes(3, new byte[] {1});
            mark.executeUpdate();
        }
    }

    /** The best that pairing accounts with answers in order comes to, over every pair of places in which both were found. */
    private int right(List<Person> people, UUID wave, Map<String, byte[]> files) throws SQLException {
        Map<String, List<Integer>> signers = new LinkedHashMap<>();
        Map<String, List<Integer>> answers = new LinkedHashMap<>();
        Patterns signerPatterns =
                new Patterns(people.stream().map(Person::signer).toList());
        Patterns ballotPatterns = new Patterns(people.stream()
                .map(person -> SigningDay.digest(person.respondent().ballot()))
                .toList());
        for (Map.Entry<String, byte[]> place : files.entrySet()) {
            put(signers, place.getKey(), signerPatterns.inOrder(place.getValue()));
            put(answers, place.getKey(), ballotPatterns.inOrder(place.getValue()));
        }
        put(signers, "rows", rows("signing_mark", "signer", wave, signerPatterns));
        put(answers, "rows", rows("hand_in", "ballot", wave, ballotPatterns));
        int best = 0;
        for (List<Integer> who : signers.values()) {
            for (List<Integer> what : answers.values()) {
                int right = 0;
                for (int i = 0; i < Math.min(who.size(), what.size()); i++) {
                    right += who.get(i).equals(what.get(i)) ? 1 : 0;
                }
                best = Math.max(best, right);
            }
        }
        return best;
    }

    private static void put(Map<String, List<Integer>> found, String place, List<Integer> order) {
        if (order.size() >= FEWEST) {
            found.put(place, order);
        }
    }

    /** All files of PostgreSQL and Kafka; the log of writes as one. */
    private Map<String, byte[]> places() throws SQLException {
        Map<String, byte[]> places = new LinkedHashMap<>();
        try (Connection connection = servers.superuser("survey");
                Statement statement = connection.createStatement()) {
            statement.execute("checkpoint");
            try (ResultSet row = statement.executeQuery("show data_directory")) {
                row.next();
                Path data = Path.of(row.getString(1)).getParent();
                long since = System.currentTimeMillis() - Duration.ofMinutes(10).toMillis();
                try (Stream<Path> files = Files.walk(data)) {
                    files.filter(Files::isRegularFile)
                            .filter(file -> file.toFile().lastModified() > since)
                            .sorted()
                            .forEach(file -> add(places, file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return places;
    }

    private static void add(Map<String, byte[]> places, Path file) {
        boolean log = file.toString().contains("pg_wal");
        try {
            byte[] content = Files.readAllBytes(file);
            places.merge(log ? "pg_wal" : file.toString(), content, LinkingIT::joined);
        } catch (IOException gone) {
            places.remove(file.toString());
        }
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = java.util.Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private List<Integer> rows(String table, String column, UUID wave, Patterns patterns) throws SQLException {
        List<Integer> order = new ArrayList<>();
        try (Connection connection = servers.superuser("survey");
                PreparedStatement rows = connection.prepareStatement(
                        "select " + column + " from survey." + table + " where wave_id = ? order by ctid")) {
            rows.setObject(1, wave);
            try (ResultSet row = rows.executeQuery()) {
                while (row.next()) {
                    order.addAll(patterns.inOrder(row.getBytes(1)));
                }
            }
        }
        return order;
    }

    /** Many words looked for at once; each is found where it stands first. */
    private static final class Patterns {

        private static final int PREFIX = 4;

        private final List<byte[]> words;
        private final Map<Integer, List<Integer>> byPrefix = new HashMap<>();
        private final boolean[] seconds = new boolean[1 << 16];

        Patterns(List<byte[]> words) {
            this.words = words;
            for (int i = 0; i < words.size(); i++) {
                byte[] word = words.get(i);
                byPrefix.computeIfAbsent(prefix(word, word.length - PREFIX), key -> new ArrayList<>())
                        .add(i);
                seconds[two(word, word.length - PREFIX)] = true;
            }
        }

        List<Integer> inOrder(byte[] content) {
            List<Integer> order = new ArrayList<>();
            boolean[] found = new boolean[words.size()];
            for (int at = 0; at + PREFIX <= content.length; at++) {
                if (seconds[two(content, at)]) {
                    for (int i : byPrefix.getOrDefault(prefix(content, at), List.of())) {
                        if (!found[i] && ends(content, at + PREFIX, words.get(i))) {
                            found[i] = true;
                            order.add(i);
                        }
                    }
                }
            }
            return order;
        }

        private static boolean ends(byte[] content, int end, byte[] word) {
            int from = end - word.length;
            return from >= 0 && java.util.Arrays.equals(content, from, end, word, 0, word.length);
        }

        private static int two(byte[] content, int at) {
            return ((content[at] & 0xff) << 8) | (content[at + 1] & 0xff);
        }

        private static int prefix(byte[] content, int at) {
            return (two(content, at) << 16) | two(content, at + 2);
        }
    }
}
