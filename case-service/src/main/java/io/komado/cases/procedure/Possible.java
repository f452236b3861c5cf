package io.komado.cases.procedure;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Something that can be done with a case where it stands.
 *
 * @param row of the table
 * @param thing of which of several; empty where there is one alone
 * @param to where it leads; empty where it stays
 * @param who can do it
 * @param mine whether whoever asks can
 * @param missing the names of the guards over the file that are not met yet, in the table's order
 * @param met those that are
 */
public record Possible(
        Event event,
        String row,
        Optional<ThingId> thing,
        Optional<Place> to,
        Set<Hand> who,
        boolean mine,
        List<String> missing,
        List<String> met) {

    public Possible {
        who = Set.copyOf(who);
        missing = List.copyOf(missing);
        met = List.copyOf(met);
    }
}
