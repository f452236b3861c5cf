package io.komado.cases.tables;

import io.komado.chassis.problem.Refusal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rows by which one kind of thing moves; nothing else moves it. */
public final class Table<P extends Word, E extends Word, H extends Word, G extends Condition> {

    /** What was decided: by which row, and where the thing stands now. */
    public record Decided<P>(String row, P to) {}

    private final List<Line<P, E, H, G>> lines;

    public Table(List<Line<P, E, H, G>> lines) {
        this.lines = List.copyOf(lines);
    }

    /** The rows in the order of the specification. */
    public List<Line<P, E, H, G>> lines() {
        return lines;
    }

    /**
     * Decides on an event.
     *
     * @param place empty where nothing is yet
     * @param holds whether a guard is met
     * @throws Refusal 409 when the table does not have it here or something is missing in what is kept, 403 when it is for other hands, 422
     *     when what is asked for breaks a rule; each unmet guard is named as {@code /guards/<name>}
     */
    public Decided<P> decide(Optional<P> place, E event, Set<H> hands, Predicate<G> holds) {
        Line<P, E, H, G> line = lines.stream()
                .filter(one -> one.leads(place, event))
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("not-from-here", "This cannot be done as things stand now."));
        if (Collections.disjoint(line.who(), hands)) {
            throw Refusal.forbidden("not-yours-to-do", "Somebody else does this.");
        }
        refuse(line, holds, true, Refusal.conflict("guard-not-met", "Something is still missing for this step."));
        refuse(
                line,
                holds,
                false,
                Refusal.unprocessable("guard-not-met", "This does not meet what the step asks for."));
        return new Decided<>(line.id(), line.to().or(() -> place).orElseThrow());
    }

    /** The events that these hands have from here, as far as what is kept allows them. */
    public List<E> open(P place, Set<H> hands, Predicate<G> holds) {
        return lines.stream()
                .filter(line -> line.from().contains(place) && !Collections.disjoint(line.who(), hands))
                .filter(line -> unmet(line, holds, true).findAny().isEmpty())
                .map(Line::event)
                .distinct()
                .toList();
    }

    /** A Mermaid state diagram; rows that stay where they are have no arrow. */
    public String mermaid() {
        return lines.stream()
                .filter(line -> line.to().isPresent())
                .flatMap(line -> (line.from().isEmpty()
                                ? Stream.of("[*]")
                                : line.from().stream().map(Table::state).sorted())
                        .map(from ->
                                "    " + from + " --> " + state(line.to().orElseThrow()) + " : " + line.id() + "\n"))
                .collect(Collectors.joining("", "stateDiagram-v2\n", ""));
    }

    private static String state(Word place) {
        return place.code().replace('-', '_');
    }

    private static <P extends Word, E extends Word, H extends Word, G extends Condition> void refuse(
            Line<P, E, H, G> line, Predicate<G> holds, boolean overFile, Refusal refusal) {
        unmet(line, holds, overFile).forEach(guard -> refusal.at("/guards/" + guard.code(), "not-met"));
        if (!refusal.fields().isEmpty()) {
            throw refusal;
        }
    }

    private static <G extends Condition> Stream<G> unmet(Line<?, ?, ?, G> line, Predicate<G> holds, boolean overFile) {
        return line.guards().stream().filter(guard -> guard.isOverFile() == overFile && !holds.test(guard));
    }
}
