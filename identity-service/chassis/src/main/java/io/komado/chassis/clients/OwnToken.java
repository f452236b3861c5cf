package io.komado.chassis.clients;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;

/** Puts this service's own token on each request; fetched again shortly before it ends, or when it is refused. */
final class OwnToken implements ClientHttpRequestInterceptor {

    private static final ParameterizedTypeReference<Map<String, Object>> JSON = new ParameterizedTypeReference<>() {};

    private record Token(String value, long usableUntilNanos) {}

    private final RestClient http;
    private final String tokenUrl;
    private final String client;
    private final String secret;
    private volatile @Nullable Token token;

    OwnToken(RestClient http, String tokenUrl, String client, String secret) {
        this.http = http;
        this.tokenUrl = tokenUrl;
        this.client = client;
        this.secret = secret;
    }

    @Override
    public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        request.getHeaders().setBearerAuth(current());
        ClientHttpResponse response = execution.execute(request, body);
        if (response.getStatusCode().isSameCodeAs(HttpStatus.UNAUTHORIZED)) {
            response.close();
            request.getHeaders().setBearerAuth(renewed());
            return execution.execute(request, body);
        }
        return response;
    }

    private String current() {
        Token known = token;
        return known != null && known.usableUntilNanos() - System.nanoTime() > 0 ? known.value() : renewed();
    }

    private String renewed() {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("grant_type", "client_credentials");
        form.add("client_id", client);
        form.add("client_secret", secret);
        Map<String, Object> answer = Optional.ofNullable(http.post()
                        .uri(tokenUrl)
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
