package io.komado.provisioning.orders;

import io.komado.chassis.tenancy.TenantId;
import java.util.List;

/** Orders of any tenant with something left to do and nobody doing it. An interface because the database is an adapter. */
public interface UnfinishedOrders {

    /** One of them. */
    record Unfinished(TenantId tenant, OrderId order) {}

    /** All of them. */
    List<Unfinished> all();
}
