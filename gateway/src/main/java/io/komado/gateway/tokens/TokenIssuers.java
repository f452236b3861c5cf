package io.komado.gateway.tokens;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import reactor.core.publisher.Mono;

/**
 * Brings a token to whoever checks those of the issuer that it names. It looks for the name and does not read the token: the one
 * who is asked checks signature and issuer, so a token that names ours in a wrong place is refused there.
 */
final class TokenIssuers implements ReactiveAuthenticationManager {

    private final Map<String, ReactiveAuthenticationManager> byClaim;

    TokenIssuers(Map<String, ReactiveAuthenticationManager> byIssuer) {
        this.byClaim = byIssuer.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        entry -> "\"iss\":\"" + entry.getKey() + "\"", Map.Entry::getValue));
    }

    @Override
    public Mono<Authentication> authenticate(Authentication authentication) {
        String claims = claimsOf(((BearerTokenAuthenticationToken) authentication).getToken());
        for (Map.Entry<String, ReactiveAuthenticationManager> issuer : byClaim.entrySet()) {
            if (claims.contains(issuer.getKey())) {
                return issuer.getValue().authenticate(authentication);
            }
        }
        return Mono.error(new InvalidBearerTokenException("this token comes from elsewhere"));
    }

    /** What the token says, signature unseen; nothing when it is no token. */
    private static String claimsOf(String token) {
        int from = token.indexOf('.') + 1;
        int to = token.indexOf('.', from);
        try {
            return new String(Base64.getUrlDecoder().decode(token.substring(from, to)), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException | IndexOutOfBoundsException ignored) {
            return "";
        }
    }
}
