package io.komado.provisioning.contacts;

import java.util.List;
import java.util.Optional;

/** The running tenant's points. An interface because the database is an adapter, which points inwards. */
public interface ContactPoints {

    /** All of them, by kind and name. */
    List<ContactPoint> all();

    /** One of them, locked until the transaction ends. */
    Optional<ContactPoint> findLocked(PointId id);

    /** Keeps a new one. */
    void add(ContactPoint point);

    /** Keeps what has changed. */
    void update(ContactPoint changed);

    /** Forgets one; false when there was none. */
    boolean remove(PointId id);
}
