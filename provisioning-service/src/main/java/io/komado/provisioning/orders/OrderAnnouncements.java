package io.komado.provisioning.orders;

import io.komado.chassis.actor.StaffId;
import java.time.Instant;

/** Tells the other services and the tenant's auditors, in the running transaction. An interface because events are an adapter. */
public interface OrderAnnouncements {

    /** An operator ordered letters. */
    void ordered(LetterOrder order, StaffId operator);

    /** An operator took an order back. */
    void cancelled(LetterOrder order, StaffId operator);

    /** Newer letters are handed out; this order, which never was, is not wanted any more. */
    void outdated(LetterOrder order);

    /** Newer letters are handed out; this order's accounts end at its {@link LetterOrder#retiresAt}. */
    void replaced(LetterOrder order, LetterOrder by);

    /** A responder looked how many spare letters are left. */
    void sparesCounted(LetterOrder order, SpareCount counted, StaffId responder);

    /** The making broke off. */
    void failed(LetterOrder order);

    /** An operator fetched the letters. */
    void fetched(LetterOrder order, StaffId operator);

    /** A responder began to hand out. */
    void distributionBegan(LetterOrder order, StaffId responder, Instant until);
}
