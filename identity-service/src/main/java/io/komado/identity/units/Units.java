package io.komado.identity.units;

import io.komado.chassis.problem.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The units of the tenant of the running transaction; a port, because SQL stays at the rim. */
public interface Units {

    List<Unit> all();

    boolean exists(UnitId unit);

    void add(Unit unit);

    /** Changes what the unit is called; false when there is none. */
    boolean rename(Unit unit);

    /** Refuses a unit that is not there; none is always right. */
    default void require(@Nullable UnitId unit) {
        if (unit != null && !exists(unit)) {
            throw Refusal.unprocessable("unit-unknown", "There is no such unit.")
                    .at("/unit", "unknown");
        }
    }
}
