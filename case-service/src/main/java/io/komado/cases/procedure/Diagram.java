package io.komado.cases.procedure;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Draws a region's table as a Mermaid state diagram, for the docs and the screens. */
public final class Diagram {

    /**
     * An arrow.
     *
     * @param from empty where nothing is yet
     * @param rows of the table that go this way
     */
    public record Arrow(String from, String to, List<String> rows) {}

    private Diagram() {}

    /** The regions' names, in the order in which they are drawn. */
    public static List<String> regions() {
        return Arrays.stream(Region.values()).map(Diagram::nameOf).toList();
    }

    /** The places of a region in the table's order. */
    public static List<String> places(String region) {
        return named(region).places().stream().map(Place::code).toList();
    }

    /** The arrows of a region; rows that stay where they are have none. */
    public static List<Arrow> arrows(String region) {
        Map<List<String>, List<String>> byEnds = new LinkedHashMap<>();
        for (Row row : named(region).rows()) {
            row.to().ifPresent(to -> {
                List<String> from = row.begins()
                        ? List.of("")
                        : row.from().stream().map(Place::code).sorted().toList();
                from.forEach(one -> byEnds.computeIfAbsent(List.of(one, to.code()), ends -> new java.util.ArrayList<>())
                        .add(row.id()));
            });
        }
        return byEnds.entrySet().stream()
                .map(entry -> new Arrow(
                        entry.getKey().getFirst(),
                        entry.getKey().getLast(),
                        entry.getValue().stream().distinct().toList()))
                .toList();
    }

    /** The diagram's text. */
    public static String mermaid(String region) {
        return arrows(region).stream()
                .map(arrow -> "    " + state(arrow.from()) + " --> " + state(arrow.to()) + " : "
                        + String.join(", ", arrow.rows()) + "\n")
                .collect(Collectors.joining("", "stateDiagram-v2\n", ""));
    }

    private static String state(String code) {
        return code.isEmpty() ? "[*]" : code.replace('-', '_');
    }

    private static Region named(String name) {
        return Arrays.stream(Region.values())
                .filter(region -> nameOf(region).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no such region"));
    }

    private static String nameOf(Region region) {
        return region.name().toLowerCase(java.util.Locale.ROOT);
    }
}
