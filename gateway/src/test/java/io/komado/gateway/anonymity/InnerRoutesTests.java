package io.komado.gateway.anonymity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

class InnerRoutesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/chat/internal",
                "/api/chat/internal/nicknames",
                "/api/identity/actuator/health",
                "/api/identity/v3/api-docs",
                "/api/chat/error",
                "/api/chat/internal;a=b",
                "/api/chat//internal",
                "/api//chat/internal",
                "/api/chat/./internal",
                "/api/chat/x/../internal",
                "/api/chat/%69nternal",
                "/api/chat/desks%2f"
            })
    void innerAndDisguisedPathsDoNotExist(String path) {
        assertThat(isPassedOn(path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/chat/desks/0b5c7d3e-2f0e-4f5a-9b1a-6a3c1f0d2e4b/messages",
                "/api/chat/conversations/stream",
                "/api/identity/me/internals",
                "/api/provisioning/tenants/ab3de/orders",
                "/auth/realms/members/login-actions/authenticate",
                "/assets/app-1.js"
            })
    void ourOwnPathsPass(String path) {
        assertThat(isPassedOn(path)).isTrue();
    }

    private static boolean isPassedOn(String path) {
        AtomicBoolean passed = new AtomicBoolean();
        MockServerWebExchange exchange = MockServerWebExchange.from(
                MockServerHttpRequest.method(HttpMethod.GET, URI.create("http://localhost" + path)));
        new InnerRoutes()
                .filter(exchange, same -> Mono.fromRunnable(() -> passed.set(true)))
                .onErrorResume(ResponseStatusException.class, refused -> Mono.empty())
                .block();
        return passed.get();
    }
}
