package io.komado.cases.procedure;

import io.komado.chassis.actor.StaffId;
import java.util.Optional;

/**
 * Who informed. Kept apart from everything else and read by the counsellors of the case and the chair alone; no notice, event, mail or export has
 * it (R3-43, TH-27).
 *
 * @param finder of the staff, who wrote it down
 * @param who told the finder, in the finder's words; empty for nobody
 */
public record Informer(Optional<StaffId> finder, String who) implements Fact, Shielded {

    static final Informer NONE = new Informer(Optional.empty(), "");
}
