package io.komado.gateway.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import reactor.core.publisher.Mono;

class TokenIssuersTests {

    private static final String MEMBERS = "https://komado.example/auth/realms/members";
    private static final String STAFF = "https://komado.example/auth/realms/staff";

    private final TokenIssuers issuers = new TokenIssuers(Map.of(MEMBERS, named("members"), STAFF, named("staff")));

    private static ReactiveAuthenticationManager named(String name) {
        return token -> Mono.just(new TestingAuthenticationToken(name, ""));
    }

    @Test
    void eachTokenIsBroughtToItsOwnIssuer() {
        assertThat(askedAbout("{\"exp\":1,\"iss\":\"" + MEMBERS + "\"}")).isEqualTo("members");
        assertThat(askedAbout("{\"iss\":\"" + STAFF + "\",\"exp\":1}")).isEqualTo("staff");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"iss\":\"https://elsewhere.example/auth/realms/members\"}",
                "{\"iss\":\"https://komado.example/auth/realms/members/more\"}",
                "{\"aud\":\"https://komado.example/auth/realms/members\"}",
                "{}",
                ""
            })
    void tokensOfOthersAreRefused(String claims) {
        assertThatExceptionOfType(InvalidBearerTokenException.class).isThrownBy(() -> askedAbout(claims));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-token", ".", "..", "a.%.c", "a.bbb"})
    void whatIsNoTokenIsRefused(String token) {
        assertThatExceptionOfType(InvalidBearerTokenException.class)
                .isThrownBy(() -> issuers.authenticate(new BearerTokenAuthenticationToken(token))
                        .block());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer abc", "bearer abc", "BEARER  abc "})
    void tokenIsTakenFromTheHeader(String header) {
        assertThat(taken(header)
                        .map(token -> ((BearerTokenAuthenticationToken) token).getToken())
                        .block())
                .isEqualTo("abc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearer ", "Basic abc", "abc"})
    void otherHeadersBringNone(String header) {
        assertThat(taken(header).hasElement().block()).isFalse();
    }

    private static Mono<Authentication> taken(String header) {
        return new HeaderTokens()
                .convert(MockServerWebExchange.from(
                        MockServerHttpRequest.get("/").header("Authorization", header)));
    }

    private String askedAbout(String claims) {
        String payload =
                Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8));
        return Objects.requireNonNull(
                issuers.authenticate(new BearerTokenAuthenticationToken("e30." + payload + ".c2ln"))
                        .map(Authentication::getName)
                        .block());
    }
}
