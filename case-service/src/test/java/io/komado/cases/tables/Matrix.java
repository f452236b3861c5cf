package io.komado.cases.tables;

import static org.assertj.core.api.Assertions.catchThrowable;

import io.komado.chassis.problem.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Walks a table: every place and none, every event, every hand. */
public final class Matrix {

    private Matrix() {}

    /** A row as a line of text: id, from, event, to, hands, guards. */
    public static List<String> lines(Table<?, ?, ?, ?> table) {
        return table.lines().stream()
                .map(line -> String.join(
                        " | ",
                        line.id(),
                        words(line.from()),
                        line.event().code(),
                        line.to().map(Word::code).orElse("="),
                        words(line.who()),
                        line.guards().stream().map(Word::code).collect(Collectors.joining(" "))))
                .toList();
    }

    /** Everything in which the engine and the table differ; empty when what the table does not have is refused for everybody. */
    public static <P extends Word, E extends Word, H extends Word, G extends Condition> List<String> findings(
            Table<P, E, H, G> table, P[] places, E[] events, H[] hands) {
        List<String> findings = new ArrayList<>();
        List<Optional<P>> standings = Stream.concat(
                        Stream.of(Optional.<P>empty()), Stream.of(places).map(Optional::of))
                .toList();
        for (Optional<P> place : standings) {
            for (E event : events) {
                List<Line<P, E, H, G>> rows = table.lines().stream()
                        .filter(line -> line.leads(place, event))
                        .toList();
                if (rows.size() > 1) {
                    findings.add(event.code() + " goes two ways");
                }
                for (H hand : hands) {
                    String expected = rows.isEmpty()
                            ? "not-from-here"
                            : rows.getFirst().who().contains(hand) ? "decided" : "not-yours-to-do";
                    String answered = outcome(table, place, event, hand, true);
                    String unmet = outcome(table, place, event, hand, false);
                    boolean guarded = expected.equals("decided")
                            && !rows.getFirst().guards().isEmpty();
                    if (!answered.equals(expected) || !unmet.equals(guarded ? "guard-not-met" : expected)) {
                        findings.add("%s, %s by %s: %s, %s in place of %s"
                                .formatted(
                                        place.map(Word::code).orElse("-"),
                                        event.code(),
                                        hand.code(),
                                        answered,
                                        unmet,
                                        expected));
                    }
                }
            }
        }
        return findings;
    }

    /** A page of the module's documentation. */
    public static String page(String name) {
        try {
            return Files.readString(Path.of("docs", name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <P extends Word, E extends Word, H extends Word, G extends Condition> String outcome(
            Table<P, E, H, G> table, Optional<P> place, E event, H hand, boolean met) {
        Throwable thrown = catchThrowable(() -> table.decide(place, event, Set.of(hand), guard -> met));
        return thrown instanceof Refusal refusal ? refusal.code() : "decided";
    }

    private static String words(Set<? extends Word> words) {
        return words.stream().map(Word::code).sorted().collect(Collectors.joining(" "));
    }
}
