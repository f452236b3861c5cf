package io.komado.identity.keycloak;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;

/** This service's own token in one realm, fetched again shortly before it ends. */
final class ServiceTokens {

    private static final String CLIENT = "identity-service";
    private static final ParameterizedTypeReference<Map<String, Object>> JSON = new ParameterizedTypeReference<>() {};

    private record Token(String value, long usableUntilNanos) {}

    private final RestClient http;
    private final Realm realm;
    private final String secret;
    private volatile @Nullable Token token;

    ServiceTokens(RestClient http, Realm realm, String secret) {
        this.http = http;
        this.realm = realm;
        this.secret = secret;
    }

    String current() {
        Token known = token;
        return known != null && known.usableUntilNanos() - System.nanoTime() > 0 ? known.value() : renewed();
    }

    String renewed() {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("grant_type", "client_credentials");
        form.add("client_id", CLIENT);
        form.add("client_secret", secret);
        Map<String, Object> answer = Optional.ofNullable(http.post()
                        .uri("/realms/{realm}/protocol/openid-connect/token", realm.path())
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .body(form)
                        .retrieve()
                        .body(JSON))
                .orElseThrow();
        long seconds = ((Number) Optional.ofNullable(answer.get("expires_in")).orElse(60)).longValue();
        Token fresh = new Token(
                String.valueOf(answer.get("access_token")),
                System.nanoTime() + TimeUnit.SECONDS.toNanos(Math.max(seconds - 20, 5)));
        token = fresh;
        return fresh.value();
    }
}
