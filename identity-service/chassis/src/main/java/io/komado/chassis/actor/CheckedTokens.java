package io.komado.chassis.actor;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/**
 * Checks a token once and remembers the outcome for a minute, under the token's SHA-256: a signature costs 28 microseconds and
 * the JSON around it more, at each of two hops.
 */
final class CheckedTokens implements AuthenticationManager {

    private record Checked(Instant expiresAt, ActorAuthentication authentication) {}

    private final JwtDecoder decoder;
    private final Function<Jwt, Actor> actors;
    private final Cache<String, Checked> checked = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofSeconds(60))
            .build();

    CheckedTokens(JwtDecoder decoder, Function<Jwt, Actor> actors) {
        this.decoder = decoder;
        this.actors = actors;
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        String token = ((BearerTokenAuthenticationToken) authentication).getToken();
        String key = digestOf(token);
        Checked known = checked.getIfPresent(key);
        if (known == null || known.expiresAt().isBefore(Instant.now())) {
            known = check(token);
            checked.put(key, known);
        }
        return known.authentication();
    }

    private Checked check(String token) {
        try {
            Jwt jwt = decoder.decode(token);
            Instant expiresAt = Optional.ofNullable(jwt.getExpiresAt())
                    .orElseThrow(() -> new InvalidBearerTokenException("a token must expire"));
            return new Checked(expiresAt, new ActorAuthentication(actors.apply(jwt)));
        } catch (BadJwtException ignored) {
            throw new InvalidBearerTokenException("this token is expired or not valid");
        } catch (JwtException e) {
            throw new KeysAway(e);
        }
    }

    private static String digestOf(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
