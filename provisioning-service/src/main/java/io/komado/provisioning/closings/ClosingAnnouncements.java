package io.komado.provisioning.closings;

import io.komado.chassis.actor.StaffId;
import java.util.Map;
import java.util.UUID;

/** Tells the other services and the tenant's auditors, in the running transaction. An interface because events are an adapter. */
public interface ClosingAnnouncements {

    /** A person of the tenant did something about the closing; ids and dates only. */
    void actOfStaff(String act, StaffId staff, Map<String, Object> about);

    /** An operator did. */
    void actOfOperator(String act, StaffId operator, Map<String, Object> about);

    /** Something stands in the way of the erasing, which waits. */
    void held(UUID closing, int obstacles);

    /** Every service is to destroy what it has of the tenant. */
    void closing(UUID closing);

    /** Nothing is left; the audit chain of this service ends here. */
    void closed(Closing closing, Certificate certificate);
}
