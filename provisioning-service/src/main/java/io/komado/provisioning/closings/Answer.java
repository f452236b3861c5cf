package io.komado.provisioning.closings;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How far one service is with destroying what it has of a tenant.
 *
 * @param step what it is destroying, such as {@code keys}, {@code accounts} or {@code rows}
 * @param done how many of {@code total} in this step
 * @param keys the keys that it destroyed, each as {@code <version>@<epoch>}
 * @param rows how many rows it destroyed
 * @param accounts how many things outside its database
 * @param erasedOn when nothing was left; empty until then
 */
public record Answer(
        String service,
        String step,
        long done,
        long total,
        List<String> keys,
        long rows,
        long accounts,
        Optional<LocalDate> erasedOn) {

    public Answer {
        keys = List.copyOf(keys);
    }

    static Answer goesOn(String service, String step, long done, long total) {
        return new Answer(service, step, done, total, List.of(), 0, 0, Optional.empty());
    }

    static Answer erased(String service, List<String> keys, long rows, long accounts, LocalDate day) {
        return new Answer(service, "erased", 1, 1, keys, rows, accounts, Optional.of(day));
    }
}
