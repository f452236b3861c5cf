package io.komado.chassis.erasure;

import io.komado.chassis.tenancy.TenantId;

/** Destroys what a service keeps of a tenant outside its database; a bean for each kind of it. It runs after the keys and before the rows. */
public interface ErasureStep {

    /** The word for it in progress and certificate, such as {@code accounts}. */
    String code();

    /** How many there are. */
    long count(TenantId tenant);

    /** Destroys some; how many, and 0 when none is left. Again is no harm, whatever broke off in between. */
    long destroySome(TenantId tenant);
}
