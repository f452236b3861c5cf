package io.komado.provisioning.orders;

import java.util.Optional;

/**
 * The sealed letters of an order in pieces, each put and taken in a transaction of its own, so that neither heap nor disk ever
 * holds more than a piece in one place. An interface because the database is an adapter.
 */
public interface SealedChunks {

    /** Keeps a piece. */
    void put(OrderId order, int number, byte[] content);

    /** Reads a piece and leaves it. */
    Optional<byte[]> look(OrderId order, int number);

    /** Reads a piece and deletes it in the same act. */
    Optional<byte[]> take(OrderId order, int number);

    /** Deletes what is left. */
    void empty(OrderId order);
}
