package io.komado.identity.tenants;

/** The tenants that provisioning-service has told of; a port, because SQL stays at the rim. */
public interface Tenants {

    /** Whether the tenant of the running transaction exists. */
    boolean exists();

    /** Notes that it exists; again is no harm. */
    void add(String kind);
}
