package io.komado.identity.letters;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What this service was told of the running tenant's orders, so that a batch which comes late for an order that is over makes nothing; a
 * port, because SQL stays at the rim.
 */
public interface KnownOrders {

    /** Notes that a batch is being made, for so long at most; false when the order is closed. */
    boolean beginBatch(UUID order, Duration atMost);

    /** Whether the order is open, and that nobody closes it until this transaction ends. */
    boolean isOpenLocked(UUID order);

    /** The batch is over. */
    void endBatch(UUID order);

    /** Nothing is issued for the order any more. */
    void close(UUID order);

    /** Whether a batch is being made at this moment, as far as anybody knows. */
    boolean hasBatch(UUID order);

    /** Its accounts end then. */
    void retire(UUID order, Instant at);

    /** When the accounts of an order end; empty while nobody said so. */
    Optional<Instant> retiresAt(UUID order);

    /** Whether the accounts of any order are about to end. */
    boolean anyRetires();
}
