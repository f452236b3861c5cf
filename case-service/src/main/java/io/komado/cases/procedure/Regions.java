package io.komado.cases.procedure;

import java.util.Arrays;
import java.util.stream.Stream;

/** All tables together. */
final class Regions {

    private Regions() {}

    /** The rows that this event can take. */
    static Stream<Row> rows(Event event) {
        return Arrays.stream(Region.values())
                .flatMap(region -> region.rows().stream())
                .filter(row -> row.event() == event);
    }

    /** The region to which this event belongs. */
    static Region of(Event event) {
        return Arrays.stream(Region.values())
                .filter(region -> region.rows().stream().anyMatch(row -> row.event() == event))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no table knows " + event.code()));
    }
}
