package io.komado.identity.keycloak;

import io.komado.credentials.Usernames;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.validation.annotation.Validated;

/** The key under which nicknames become usernames; Keycloak's login extension has the same one. */
@Configuration(proxyBeanMethods = false)
class UsernameKeys {

    /** Where this service's key files are. */
    @Validated
    @ConfigurationProperties("komado.keys")
    record Directory(@NotNull Path directory) {}

    @Bean
    Usernames usernames(Directory keys) {
        try {
            return Usernames.fromHex(
                    1,
                    Files.readString(keys.directory().resolve("username-1.key")).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("the key of the usernames is missing", e);
        }
    }
}
