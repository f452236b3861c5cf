package io.komado.provisioning.breakglass;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The running tenant's openings. An interface because the database is an adapter, which points inwards. */
public interface Openings {

    /** All of them, the newest first. */
    List<Opening> all();

    /** One of them. */
    Optional<Opening> find(UUID id);

    /** Keeps a new one. */
    void add(Opening asked);

    /** Keeps who confirmed it and when it ended. */
    void update(Opening changed);
}
