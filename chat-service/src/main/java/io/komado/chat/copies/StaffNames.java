package io.komado.chat.copies;

import io.komado.chassis.actor.StaffId;
import io.komado.chassis.tenancy.TenantId;
import java.util.Collection;
import java.util.Map;

/** The names on the name cards of a desk's people, which identity-service knows. An interface because HTTP stays at the rim. */
public interface StaffNames {

    /** Those that could be had; nobody is named while identity-service is away. */
    Map<StaffId, String> of(TenantId tenant, Collection<StaffId> people);
}
