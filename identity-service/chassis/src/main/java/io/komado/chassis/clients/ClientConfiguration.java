package io.komado.chassis.clients;

import io.komado.chassis.tenancy.DatabaseProperties;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Gives a service its way to others; one that calls nobody needs none of the settings. */
@AutoConfiguration
@EnableConfigurationProperties(ServiceClientProperties.class)
class ClientConfiguration {

    @Bean
    ServiceClients serviceClients(ServiceClientProperties properties, DatabaseProperties database) {
        return new ServiceClients(database.service() + "-service", properties);
    }
}
