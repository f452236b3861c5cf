package io.komado.provisioning.orders.clients;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How this service reaches identity-service.
 *
 * @param clientSecret of the client {@code provisioning-service} in the realm of the staff
 * @param tokenUrl where that client gets its tokens
 */
@Validated
@ConfigurationProperties("komado")
record ClientSettings(
        @NotBlank String clientSecret,
        @NotNull URI tokenUrl,
        @Valid @NotNull Identity identity) {

    /** Where identity-service is. */
    record Identity(@NotNull URI url) {}

    @Override
    public String toString() {
        return "ClientSettings[" + identity.url() + "]";
    }
}
