package io.komado.provisioning.tenants;

import java.util.Optional;

/** The tenant of the running transaction. An interface because the database is an adapter, which points inwards. */
public interface Tenants {

    /** Keeps a new tenant and its first desk; false when its code is taken. */
    boolean add(Tenant tenant, Desk desk);

    /** The tenant in whose name this transaction runs; empty when there is none of this code. */
    Optional<Tenant> current();

    /** As {@link #current}, and nobody else changes what belongs to it until the transaction ends. */
    Optional<Tenant> currentLocked();

    /**
     * Keeps what has changed.
     *
     * @throws org.springframework.dao.OptimisticLockingFailureException when somebody else changed it first
     */
    void update(Tenant changed);
}
