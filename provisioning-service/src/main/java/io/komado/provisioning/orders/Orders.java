package io.komado.provisioning.orders;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The orders of the running transaction's tenant. An interface because the database is an adapter, which points inwards.
 *
 * <p>A lease says until when whoever works on an order (a job, a download) may be taken to be alive; the work of an order whose
 * lease has run out is settled by {@link OrderSettlement}.
 */
public interface Orders {

    /** Keeps a new order under a lease; false when another one of this tenant is in the making. */
    boolean add(LetterOrder order, Duration lease);

    /** One order. */
    Optional<LetterOrder> find(OrderId id);

    /** As {@link #find}, and nobody else changes it until the transaction ends. */
    Optional<LetterOrder> findLocked(OrderId id);

    /** All orders, the newest first. */
    List<LetterOrder> all();

    /** The newest letters: in the making, made or handed out. */
    Generation newest();

    /** The most people for whom letters are in use side by side or on their way to be. */
    int headcountInUse();

    /** Orders before this generation that are not over, locked until the transaction ends. */
    List<LetterOrder> beforeLocked(int generation);

    /** Stores what an order has become; fails when somebody else changed it first. */
    void update(LetterOrder changed);

    /** Takes the lease again and notes the progress; the order's status, which may have changed meanwhile. */
    Optional<OrderStatus> renew(OrderId id, int made, Duration lease);

    /** Whether somebody holds the order's lease. */
    boolean isLeased(OrderId id);

    /** Gives the lease back. */
    void release(OrderId id);

    /** Nothing is left to do for an order that is in this state; an order that has moved on meanwhile stays unfinished. */
    void settled(OrderId id, OrderStatus status);
}
