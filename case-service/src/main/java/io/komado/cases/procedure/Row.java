package io.komado.cases.procedure;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One row of a table: from any of these places, this event, by one of these hands and under these guards, leads there.
 *
 * @param id of domain.md section 2, such as {@code T14}
 * @param from empty where nothing is yet
 * @param to empty where it stays as it stands
 */
record Row(
        String id,
        Set<? extends Place> from,
        Event event,
        Optional<Place> to,
        Set<Hand> who,
        List<Guard> guards,
        List<Notice> notices) {

    Row {
        guards = List.copyOf(guards);
        notices = List.copyOf(notices);
    }

    static Row row(String id, Set<? extends Place> from, Event event, Place to, Hand... who) {
        return new Row(id, from, event, Optional.of(to), Set.of(who), List.of(), List.of());
    }

    static Row row(String id, Place from, Event event, Place to, Hand... who) {
        return row(id, Set.of(from), event, to, who);
    }

    static Row stays(String id, Set<? extends Place> from, Event event, Hand... who) {
        return new Row(id, from, event, Optional.empty(), Set.of(who), List.of(), List.of());
    }

    static Row stays(String id, Place from, Event event, Hand... who) {
        return stays(id, Set.of(from), event, who);
    }

    static Set<Status> any(Status first, Status... others) {
        return EnumSet.of(first, others);
    }

    Row where(Guard... added) {
        return new Row(
                id,
                from,
                event,
                to,
                who,
                Stream.concat(guards.stream(), Stream.of(added)).toList(),
                notices);
    }

    Row tells(Notice... told) {
        return new Row(id, from, event, to, who, guards, List.of(told));
    }

    /** Whether only a resolution of the committee can do it (G6). */
    boolean needsResolution() {
        return who.equals(Set.of(Hand.COMMITTEE));
    }

    boolean begins() {
        return from.isEmpty();
    }
}
