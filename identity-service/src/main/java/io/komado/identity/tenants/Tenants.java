package io.komado.identity.tenants;

import java.util.Optional;

/** The tenants that provisioning-service has told of; a port, because SQL stays at the rim. Each call is about the running one. */
public interface Tenants {

    /** The timer that has the administrators told that operators look into the organisation's jobs. */
    String GLASS_BROKEN = "break-glass.alarm";

    /** The timer that looks for trainings that lapse. */
    String TRAININGS_LAPSE = "trainings.lapse";

    /** Whether the tenant of the running transaction exists. */
    boolean exists();

    /** How it stands. */
    Optional<TenantStanding> standing();

    /** How it stands, and that nobody else changes anything of its staff until this transaction ends. */
    Optional<TenantStanding> lock();

    /** Notes that it exists; again is no harm. */
    void add(String kind);

    /** Notes that its letters are being handed out. */
    void begin();

    /** Notes whether it is open; while it is not, nothing new begins there. */
    void setOpen(boolean open);

    /** Notes that the operator has founded one more tenant-admin. */
    void countFoundedAdmin();
}
