package io.komado.provisioning.duties;

import io.komado.chassis.actor.StaffId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The running tenant's incidents, bulletins and requests. An interface because the database is an adapter, which points inwards. */
public interface Duties {

    /** All incidents, the newest first. */
    List<Incident> incidents();

    /** One of them. */
    Optional<Incident> incident(UUID id);

    /** Keeps a new incident. */
    void add(Incident incident, StaffId by);

    /** Keeps the steps that were taken. */
    void update(Incident incident);

    /** The bulletins that are seen on this day or later. */
    List<Bulletin> bulletinsFrom(LocalDate day);

    /** Keeps a new bulletin. */
    void add(Bulletin bulletin, StaffId by, LocalDate today);

    /** Takes one away; false when there is none. */
    boolean remove(UUID bulletin);

    /** All requests, the newest first. */
    List<AccessRequest> requests();

    /** One of them. */
    Optional<AccessRequest> request(UUID id);

    /** Keeps a new request. */
    void add(AccessRequest request);

    /** Keeps its answer. */
    void update(AccessRequest request);
}
