package io.komado.identity.letters;

import io.komado.chassis.tenancy.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The accounts that an order's letters open, which live in Keycloak: a port, because the rules need to know nothing of Keycloak.
 * An order is known by its tenant and its id together, so that no tenant's call reaches another's letters.
 */
public interface LetterAccounts {

    /** Makes the account of a letter; empty when the nickname is taken in this tenant. */
    Optional<UUID> create(TenantId tenant, UUID order, LetterCredential credential);

    /** Prepares the order, so that its accounts can be made side by side. */
    void prepare(TenantId tenant, UUID order);

    /** From now until then the order's letters work; false when the order has none. */
    boolean validUntil(TenantId tenant, UUID order, Instant until);

    /** Some of the order's accounts; none when all are gone. */
    List<UUID> someOf(TenantId tenant, UUID order);

    void remove(UUID account);

    /** The order whose letter opened this account; empty when it is gone. */
    Optional<UUID> orderOf(TenantId tenant, UUID account);

    /** Forgets the order itself. */
    void close(TenantId tenant, UUID order);
}
