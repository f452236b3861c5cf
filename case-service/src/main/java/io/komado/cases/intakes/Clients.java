package io.komado.cases.intakes;

import io.komado.chassis.tenancy.TenantId;
import java.util.List;
import java.util.Optional;

/** The organisations for which the running tenant's desk works. */
public interface Clients {

    /** All of them, also those whose contract is over. */
    List<Client> all();

    /** Whether there is one. */
    boolean any();

    /** One of them. */
    Optional<Client> find(TenantId client);

    /** The contract with this one is in force from now on, or over. */
    void serve(TenantId client, boolean served);

    /** Keeps how one is shown. */
    void describe(Client client);
}
