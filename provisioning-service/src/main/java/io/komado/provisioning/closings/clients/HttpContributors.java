package io.komado.provisioning.closings.clients;

import io.komado.chassis.clients.ServiceClients;
import io.komado.chassis.tenancy.TenantId;
import io.komado.provisioning.closings.ClosingSettings;
import io.komado.provisioning.closings.RecordsContributor;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;

/** The records of the services that {@code komado.closing.contributors} names. */
@Component
@Order(1)
class HttpContributors implements RecordsContributor {

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final int NOTHING = 204;

    /** What each of them answers. */
    interface RecordsApi {

        @GetExchange("/internal/tenants/{tenant}/records")
        ResponseEntity<Resource> records(@PathVariable("tenant") String tenant);
    }

    private final Map<String, RecordsApi> services = new TreeMap<>();

    HttpContributors(ServiceClients clients, ClosingSettings settings) {
        settings.contributing()
                .forEach((service, url) -> services.put(service, clients.of(RecordsApi.class, url, LONGEST)));
    }

    @Override
    public void contribute(TenantId tenant, Archive archive) throws IOException {
        for (Map.Entry<String, RecordsApi> service : services.entrySet()) {
            ResponseEntity<Resource> answer = service.getValue().records(tenant.value());
            if (answer.getStatusCode().value() != NOTHING) {
                try (InputStream content =
                        Objects.requireNonNull(answer.getBody()).getInputStream()) {
                    archive.file(service.getKey() + "/records.zip", content);
                }
            }
        }
    }
}
