package io.komado.provisioning.closings;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The running tenant's closing. An interface because the database is an adapter, which points inwards. */
public interface Closings {

    Optional<Closing> current();

    /** As {@link #current}, and nobody else changes it until the transaction ends. */
    Optional<Closing> currentLocked();

    void add(Closing closing);

    /**
     * Keeps what has changed.
     *
     * @throws org.springframework.dao.OptimisticLockingFailureException when somebody else changed it first
     */
    void update(Closing changed);

    /** Forgets it, with what was answered; it was cancelled. */
    void remove();

    /** How far the services are, by name. */
    List<Answer> answers();

    /** Keeps how far a service is; one that has erased everything says no more. */
    void keep(Answer answer);

    List<Obstacle> obstacles();

    /** Notes what stands in the way; again is no harm. */
    void raise(Obstacle obstacle);

    /** It stands in the way no more. */
    void lift(Obstacle obstacle);

    Optional<Certificate> certificate();

    void add(Certificate certificate);

    /** Notes that the audit stream is gone. */
    void auditGone(LocalDate day);
}
