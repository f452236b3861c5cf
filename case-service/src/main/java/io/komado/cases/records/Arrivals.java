package io.komado.cases.records;

import io.komado.cases.procedure.ThingId;
import java.util.Optional;

/** The running tenant's records that are still sealed. An interface because the database is an adapter, which points inwards. */
public interface Arrivals {

    /** Keeps it until it is opened. */
    void add(Arrival arrival);

    Optional<Arrival> find(ThingId reference);

    void remove(ThingId reference);
}
