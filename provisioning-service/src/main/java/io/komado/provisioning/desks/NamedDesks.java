package io.komado.provisioning.desks;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The running tenant's desks. An interface because the database is an adapter, which points inwards. */
public interface NamedDesks {

    /** All of them, those for reports first. */
    List<NamedDesk> all();

    /** One of them. */
    Optional<NamedDesk> find(UUID desk);

    /** Keeps a new one. */
    void add(NamedDesk desk);

    /** Keeps the names. */
    void rename(NamedDesk desk);
}
