package io.komado.identity.tenants;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The desks that provisioning-service has told of, of the tenant of the running transaction; a port, because SQL stays at the rim. */
public interface Desks {

    /** The timer that has the readers of a desk counted. */
    String WATCH = "desk.watch";

    /**
     * A desk.
     *
     * @param kind {@code report}, {@code consult} or {@code external}, as provisioning-service tells
     * @param fallback the desk that stands in for this one; null when the organisation named none
     * @param shortOfReaders whether the alarm has been raised and not been lifted
     * @param readers how many could read there when they were counted last; empty when nobody was told yet
     */
    record Desk(UUID id, String kind, @Nullable UUID fallback, boolean shortOfReaders, OptionalInt readers) {}

    List<Desk> all();

    Optional<Desk> find(UUID desk);

    void open(UUID desk, String kind);

    void setFallback(UUID desk, @Nullable UUID fallback);

    void setShort(UUID desk, boolean shortOfReaders);

    void setReaders(UUID desk, int readers);
}
