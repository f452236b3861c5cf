package io.komado.chassis.tenancy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The service's own database and its roles (ARCHITECTURE section 5): {@code <service>_owner} for Flyway alone,
 * {@code <service>_service} for the work, {@code <service>_relay} for the outbox.
 *
 * @param service the service's short name, which is the database's, the schema's and the roles' first word
 * @param url the JDBC address of the database
 * @param poolSize connections of the service role; 8 serve two cores best (measured)
 * @param operatorPassword of {@code <service>_operator}, where the service has operators' lists
 */
@Validated
@ConfigurationProperties("komado.database")
public record DatabaseProperties(
        @NotBlank @Pattern(regexp = "[a-z]+") String service,
        @NotBlank String url,
        @NotBlank String ownerPassword,
        @NotBlank String servicePassword,
        @NotBlank String relayPassword,
        @Nullable String operatorPassword,
        int poolSize) {

    public DatabaseProperties {
        poolSize = poolSize == 0 ? 8 : poolSize;
    }

    /** The name of one of the service's roles, such as {@code chat_relay}. */
    public String role(String name) {
        return service + "_" + name;
    }

    /** Passwords stay out of logs and exceptions. */
    @Override
    public String toString() {
        return "DatabaseProperties[service=" + service + "]";
    }
}
