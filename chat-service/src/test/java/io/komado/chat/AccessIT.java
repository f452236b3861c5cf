package io.komado.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.komado.chassis.test.AccessMatrix;
import io.komado.chassis.test.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.client.RestTestClient;

@ChatServiceIT
class AccessIT {

    @LocalServerPort
    int port;

    @Test
    void everyRouteAnswersEachKindOfCallerAsTheAccessTableSays() {
        assertThat(AccessMatrix.findings("chat", port, "abcde")).isEmpty();
    }

    @Test
    void whileTheIssuersKeysCannotBeReadATokenIsNeitherTakenNorCalledWrong() {
        String token = TestTokens.memberUnderNewKey("abcde");
        TestTokens.whileKeysAreAway(() -> {
            RestTestClient.ResponseSpec answer = ask(token);
            answer.expectStatus().isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
            answer.expectHeader().exists("Retry-After");
            answer.expectBody().jsonPath("$.type").isEqualTo("urn:problem:chat:sign-in-away");
        });
        ask(token).expectStatus().isUnauthorized();
    }

    private RestTestClient.ResponseSpec ask(String token) {
        return RestTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .build()
                .get()
                .uri("/desks")
                .headers(headers -> headers.setBearerAuth(token))
                .exchange();
    }
}
