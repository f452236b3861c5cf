package io.komado.cases.intakes;

import io.komado.chassis.tenancy.TenantId;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is counted on the desk's side, and what an organisation keeps of it. */
public interface MonthCounts {

    /** In a desk's tenant: how many of each kind came for this client, from this instant on and before that one. */
    Map<String, Integer> kinds(TenantId client, Instant from, Instant until);

    /** The same by the name of the store. */
    Map<String, Integer> stores(TenantId client, Instant from, Instant until);

    /** In a client's tenant: keeps a month; told again, nothing happens. False while the tenant is being erased, too. */
    boolean add(MonthCount count);

    /** In a client's tenant: all months, the newest first. */
    List<MonthCount> all();

    /** In a client's tenant: one month. */
    Optional<MonthCount> find(YearMonth month);
}
