package io.komado.provisioning.tenants;

/** What else has to be there when a tenant begins. An interface because those who need it build on tenants and not the reverse. */
public interface WhenFounded {

    /** In the transaction that founds the tenant. */
    void founded(Tenant tenant);
}
