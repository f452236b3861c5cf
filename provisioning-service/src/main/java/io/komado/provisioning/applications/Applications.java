package io.komado.provisioning.applications;

import java.util.Optional;

/** The application of the running transaction's code. An interface because the database is an adapter, which points inwards. */
public interface Applications {

    /** Keeps a new one; false when the same organisation is waiting already from the same address. */
    boolean add(Application application);

    /** The one of this code, locked until the transaction ends. */
    Optional<Application> currentLocked();

    /** Notes that it was declined. */
    void decline();

    /** Forgets it. */
    void delete();
}
