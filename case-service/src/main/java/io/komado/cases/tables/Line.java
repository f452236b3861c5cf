package io.komado.cases.tables;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One row of a table: from any of these places, this event, by one of these hands and under these guards, leads there.
 *
 * @param id of domain.md section 2, such as {@code D4}
 * @param from empty where nothing is yet
 * @param to empty where it stays as it stands
 */
public record Line<P extends Word, E extends Word, H extends Word, G extends Condition>(
        String id, Set<P> from, E event, Optional<P> to, Set<H> who, List<G> guards) {

    public Line {
        from = Set.copyOf(from);
        who = Set.copyOf(who);
        guards = List.copyOf(guards);
    }

    /** Whether this event goes this way from here. */
    boolean leads(Optional<P> place, E happened) {
        return event.equals(happened) && place.map(from::contains).orElse(from.isEmpty());
    }
}
