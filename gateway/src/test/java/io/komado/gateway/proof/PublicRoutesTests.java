package io.komado.gateway.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.komado.gateway.refusals.Refusals;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.publisher.Mono;

/** What is for anyone: worked for, or, where a ballot or a ticket comes along, proof enough by itself. */
class PublicRoutesTests {

    private static final ProofProperties PROPERTIES = new ProofProperties("a key", 500, 4_000, 1);

    private final PublicRoutes routes = new PublicRoutes(new Proofs(PROPERTIES), PROPERTIES, new Refusals());

    @ParameterizedTest
    @CsvSource(textBlock = """
            POST, /api/survey/public/hand-ins, true
            POST, /api/survey/public/signatures, true
            GET, /api/survey/public/waves/abcde/1, true
            POST, /api/survey/public/hand-ins/more, false
            POST, /api/survey/public/waves, false
            POST, /api/provisioning/public/hand-ins, false
            POST, /api/provisioning/public/applications, false
            """)
    void whatProvesItselfNeedsNoWork(String method, String path, boolean passes) {
        assertThat(passes(method, path)).isEqualTo(passes);
    }

    @Test
    void answersAndApplicationsDoNotTakeEachOthersPlaces() {
        AtomicBoolean second = new AtomicBoolean();
        MockServerWebExchange first = exchange("POST", "/api/survey/public/hand-ins");
        routes.filter(first, one -> Mono.fromRunnable(() -> second.set(passes("GET", "/api/provisioning/public/x"))))
                .block();
        assertThat(second).isTrue();
    }

    @Test
    void whoComesWhileAllPlacesAreTakenIsAskedToWait() {
        MockServerWebExchange later = exchange("POST", "/api/survey/public/hand-ins");
        routes.filter(
                        exchange("POST", "/api/survey/public/hand-ins"),
                        one -> routes.filter(later, other -> Mono.empty()))
                .block();
        assertThat(later.getResponse().getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
    }

    private boolean passes(String method, String path) {
        AtomicBoolean passed = new AtomicBoolean();
        routes.filter(exchange(method, path), exchange -> Mono.fromRunnable(() -> passed.set(true)))
                .block();
        return passed.get();
    }

    private static MockServerWebExchange exchange(String method, String path) {
        return MockServerWebExchange.from(MockServerHttpRequest.method(HttpMethod.valueOf(method), path));
    }
}
