package io.komado.gateway.anonymity;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * Lets through the headers that a service needs and no other, whatever a browser or a proxy adds: no address, no device, no
 * language, no referrer reaches a service or Keycloak (TH-01, TH-02).
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class RequestScrubbing implements HttpHeadersFilter {

    private static final Set<String> TO_SERVICES = Set.of(
            "accept",
            "authorization",
            "content-type",
            "content-length",
            "transfer-encoding",
            "last-event-id",
            "idempotency-key",
            "if-match",
            "komado-kit-key");

    private static final Set<String> TO_KEYCLOAK =
            Set.of("accept", "authorization", "content-type", "content-length", "transfer-encoding");

    private static final Pattern OWN_COOKIE = Pattern.compile("(?:AUTH_SESSION_ID|KC_|KEYCLOAK_)[A-Z0-9_]*");
    private static final String EVERYONE = "komado";

    @Override
    public HttpHeaders filter(HttpHeaders input, ServerWebExchange exchange) {
        boolean toKeycloak = exchange.getRequest().getPath().value().startsWith("/auth/");
        Set<String> allowed = toKeycloak ? TO_KEYCLOAK : TO_SERVICES;
        HttpHeaders output = new HttpHeaders();
        input.forEach((name, values) -> {
            if (allowed.contains(name.toLowerCase(Locale.ROOT))) {
                output.addAll(name, values);
            }
        });
        if (toKeycloak) {
            String cookies = ownCookies(input.getOrDefault(HttpHeaders.COOKIE, List.of()));
            if (!cookies.isEmpty()) {
                output.set(HttpHeaders.COOKIE, cookies);
            }
        }
        output.set(HttpHeaders.USER_AGENT, EVERYONE);
        return output;
    }

    private static String ownCookies(List<String> headers) {
        return headers.stream()
                .flatMap(header -> Stream.of(header.split(";")))
                .map(String::strip)
                .filter(cookie -> OWN_COOKIE
                        .matcher(cookie.substring(0, Math.max(cookie.indexOf('='), 0)))
                        .matches())
                .collect(Collectors.joining("; "));
    }

    @Override
    public boolean supports(Type type) {
        return type == Type.REQUEST;
    }
}
