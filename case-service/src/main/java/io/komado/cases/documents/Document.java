package io.komado.cases.documents;

import io.komado.cases.procedure.ThingId;
import io.komado.chassis.actor.StaffId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A document of a case, without what stands in it.
 *
 * @param type such as {@code application/pdf}
 * @param bytes how long it is
 * @param hash SHA-256 of it, in hex: that it is what was kept (R3-75)
 * @param original of which it is a copy or a summary; empty for one that is none
 */
public record Document(
        ThingId id,
        Kind kind,
        Audience audience,
        String type,
        int bytes,
        String hash,
        Optional<ThingId> original,
        StaffId addedBy,
        LocalDate addedOn) {}
