package io.komado.gateway.refusals;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.security.authentication.AuthenticationServiceException;

class RefusalHandlerTests {

    private final RefusalHandler handler = new RefusalHandler(new Refusals());
    private final MockServerWebExchange exchange = MockServerWebExchange.from(
            MockServerHttpRequest.get("/api/chat/conversations/4b0f6a43-5a0e-4a5e-9d55-1f0f6f0f9c11"));

    @Test
    void aTokenWhoseIssuersKeysAreAwayIsNeitherTakenNorCalledWrong() {
        assertThat(answerTo(new AuthenticationServiceException("the keys cannot be read")))
                .contains("\"type\":\"urn:problem:gateway:sign-in-away\"");
        assertThat(exchange.getResponse().getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
    }

    @Test
    void aRefusalRepeatsNothingOfTheRequest() {
        assertThat(answerTo(new ConnectException())).doesNotContain("instance").doesNotContain("4b0f6a43");
    }

    private String answerTo(Throwable failure) {
        handler.handle(exchange, failure).block();
        return Objects.requireNonNull(exchange.getResponse().getBodyAsString().block());
    }
}
