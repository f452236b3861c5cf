package io.komado.cases.intakes;

import io.komado.chassis.tenancy.TenantId;
import java.util.List;
import java.util.Optional;

/** Which desk works for the running tenant, as provisioning-service tells. */
public interface CustomerDesks {

    /** What is known; {@link CustomerDesk#none()} where nothing is. */
    CustomerDesk current();

    /** A desk works for the running tenant from now on, or none does. */
    void engaged(Optional<TenantId> desk);

    /** In which languages the running tenant works. */
    void languages(List<String> languages);

    /** Whether all of its staff were trained. */
    void trained(boolean trained);
}
