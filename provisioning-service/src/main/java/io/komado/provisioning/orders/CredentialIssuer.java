package io.komado.provisioning.orders;

import io.komado.chassis.tenancy.TenantId;
import io.komado.provisioning.letters.Language;
import io.komado.provisioning.letters.Letter;
import java.time.Instant;
import java.util.List;

/**
 * identity-service, which makes accounts and forgets their passwords. An interface because the network is an adapter.
 *
 * <p>Every method throws a {@link io.komado.chassis.problem.Refusal} (503) when it cannot be reached.
 */
public interface CredentialIssuer {

    /** The most that are asked for at a time. */
    int LARGEST_BATCH = 200;

    /** Makes this many accounts that belong to the order, and returns what their letters say. */
    List<Letter> issue(TenantId tenant, OrderId order, int count, Language language);

    /** From now on the order's letters work, until this moment. */
    void open(TenantId tenant, OrderId order, Instant until);

    /** Removes all accounts of the order. */
    void remove(TenantId tenant, OrderId order);
}
