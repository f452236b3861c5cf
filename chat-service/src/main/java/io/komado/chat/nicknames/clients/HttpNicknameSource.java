package io.komado.chat.nicknames.clients;

import io.komado.chassis.clients.ServiceClients;
import io.komado.chassis.tenancy.TenantId;
import io.komado.chat.nicknames.NicknameSource;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks identity-service over HTTP. */
@Component
class HttpNicknameSource implements NicknameSource {

    private final IdentityNicknames identity;

    HttpNicknameSource(ServiceClients clients, IdentityProperties properties) {
        this.identity = clients.of(IdentityNicknames.class, properties.url(), Duration.ofSeconds(5));
    }

    @Override
    public Optional<String> nicknameOf(TenantId tenant, String sealedSubject) {
        return identity
                .nicknames(new IdentityNicknames.Wanted(tenant.value(), List.of(sealedSubject)))
                .nicknames()
                .stream()
                .findFirst()
                .map(IdentityNicknames.Named::nickname);
    }
}
