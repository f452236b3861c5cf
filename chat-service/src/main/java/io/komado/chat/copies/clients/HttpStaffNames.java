package io.komado.chat.copies.clients;

import io.komado.chassis.actor.StaffId;
import io.komado.chassis.clients.ServiceClients;
import io.komado.chassis.problem.Traces;
import io.komado.chassis.tenancy.TenantId;
import io.komado.chat.copies.StaffNames;
import io.komado.chat.nicknames.clients.IdentityProperties;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks identity-service over HTTP; a copy does not wait for it. */
@Component
class HttpStaffNames implements StaffNames {

    private static final Logger LOG = LoggerFactory.getLogger(HttpStaffNames.class);

    private final IdentityStaffNames identity;

    HttpStaffNames(ServiceClients clients, IdentityProperties properties) {
        this.identity = clients.of(IdentityStaffNames.class, properties.url(), Duration.ofSeconds(3));
    }

    @Override
    public Map<StaffId, String> of(TenantId tenant, Collection<StaffId> people) {
        try {
            return identity
                    .names(new IdentityStaffNames.Wanted(
                            tenant.value(), people.stream().map(StaffId::value).toList()))
                    .names()
                    .stream()
                    .collect(Collectors.toMap(named -> new StaffId(named.id()), IdentityStaffNames.Named::displayName));
        } catch (RuntimeException e) {
            LOG.warn("Names for a copy cannot be had: {}", Traces.kindOf(e));
            return Map.of();
        }
    }
}
