package io.komado.chassis.clients;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * This service's own account, for a service that calls another.
 *
 * @param tokenUrl where it gets its token
 * @param clientSecret of the client {@code <service>-service}
 */
@ConfigurationProperties("komado")
public record ServiceClientProperties(
        @Nullable String tokenUrl, @Nullable String clientSecret) {

    @Override
    public String toString() {
        return "ServiceClientProperties[tokenUrl=" + tokenUrl + "]";
    }
}
