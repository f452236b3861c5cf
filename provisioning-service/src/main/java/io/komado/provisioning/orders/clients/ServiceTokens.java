package io.komado.provisioning.orders.clients;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;

/** This service's own token by client credentials, fetched again shortly before it ends. Tokens go by the real clock. */
final class ServiceTokens {

    private static final Duration EARLY = Duration.ofSeconds(30);

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Answer(
            @JsonProperty("access_token") String accessToken,
            @JsonProperty("expires_in") long expiresIn) {}

    private record Token(String value, Instant until) {}

    private final RestClient http;
    private final ClientSettings settings;
    private final InstantSource time = InstantSource.system();
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Token token;

    ServiceTokens(RestClient http, ClientSettings settings) {
        this.http = http;
        this.settings = settings;
    }

    /** A token that is good for a while. */
    String current() {
        lock.lock();
        try {
            Token known = token;
            if (known == null || !time.instant().isBefore(known.until())) {
                known = fetch();
                token = known;
            }
            return known.value();
        } finally {
            lock.unlock();
        }
    }

    private Token fetch() {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("grant_type", "client_credentials");
        form.add("client_id", "provisioning-service");
        form.add("client_secret", settings.clientSecret());
        Instant asked = time.instant();
        Answer answer = Objects.requireNonNull(http.post()
                .uri(settings.tokenUrl())
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .retrieve()
                .body(Answer.class));
        return new Token(
                answer.accessToken(), asked.plusSeconds(answer.expiresIn()).minus(EARLY));
    }
}
