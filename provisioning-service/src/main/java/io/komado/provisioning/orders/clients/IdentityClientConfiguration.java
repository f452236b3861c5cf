package io.komado.provisioning.orders.clients;

import io.komado.chassis.clients.ServiceClients;
import io.komado.provisioning.orders.CredentialIssuer;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The client of identity-service. A batch may take a while; that its answer is late says nothing about whether it was done. */
@Configuration(proxyBeanMethods = false)
class IdentityClientConfiguration {

    private static final Duration LONGEST_BATCH = Duration.ofSeconds(45);

    @Bean
    CredentialIssuer credentialIssuer(ServiceClients clients, IdentitySettings settings) {
        return new HttpCredentialIssuer(clients.of(IdentityApi.class, settings.url(), LONGEST_BATCH));
    }
}
