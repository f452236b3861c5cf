package io.komado.identity.units;

import java.util.List;

/** The units of the tenant of the running transaction; a port, because SQL stays at the rim. */
public interface Units {

    List<Unit> all();

    boolean exists(UnitId unit);

    /** Adds the unit, or changes what it is called. */
    void save(Unit unit);
}
