package io.komado.provisioning;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Tenants, orders of letters, and the kits that responders hand out. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class ProvisioningServiceApplication {

    /** Starts the service. */
    public static void main(String[] args) {
        SpringApplication.run(ProvisioningServiceApplication.class, args);
    }
}
