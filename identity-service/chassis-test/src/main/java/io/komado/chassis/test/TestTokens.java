package io.komado.chassis.test;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import io.komado.chassis.actor.Who;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;

/** Two issuers with real signatures, in the shape that Keycloak's tokens have here; the keys are served over HTTP. */
public final class TestTokens {

    /** The issuer of members' tokens. */
    public static final String MEMBER_ISSUER = "http://localhost/auth/realms/members";

    /** The issuer of the staff's and the services' tokens. */
    public static final String STAFF_ISSUER = "http://localhost/auth/realms/staff";

    private static final TestTokens INSTANCE = new TestTokens();

    private final RSAKey key;
    private final String keysAddress;
    private volatile boolean keysAway;

    private TestTokens() {
        try {
            key = new RSAKeyGenerator(2048).keyID("test").generate();
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
            server.createContext("/certs", exchange -> {
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                if (keysAway) {
                    exchange.sendResponseHeaders(503, -1);
                    exchange.close();
                    return;
                }
                exchange.sendResponseHeaders(200, keys.length);
                try (OutputStream body = exchange.getResponseBody()) {
                    body.write(keys);
                }
            });
            server.start();
            keysAddress = "http://127.0.0.1:" + server.getAddress().getPort() + "/certs";
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the issuers' keys can be read. */
    public static String keysAddress() {
        return INSTANCE.keysAddress;
    }

    /** The token of a member. */
    public static String member(String tenant, UUID subject) {
        return INSTANCE.sign(claims(MEMBER_ISSUER, "komado-member-api", subject.toString())
                .claim("tenant", tenant)
                .claim("role", "member")
                .claim("azp", "member-app"));
    }

    /** The token of a person of a tenant's staff. */
    public static String staff(String tenant, UUID subject, String... roles) {
        return INSTANCE.sign(claims(STAFF_ISSUER, "komado-staff-api", subject.toString())
                .claim("tenant", tenant)
                .claim("roles", List.of(roles))
                .claim("azp", "desk-app"));
    }

    /** The token of an operator. */
    public static String operator(UUID subject) {
        return INSTANCE.sign(claims(STAFF_ISSUER, "komado-staff-api", subject.toString())
                .claim("roles", List.of("operator"))
                .claim("azp", "operator-app"));
    }

    /** The token of another service. */
    public static String service(String client) {
        return INSTANCE.sign(
                claims(STAFF_ISSUER, "komado-internal", UUID.randomUUID().toString())
                        .claim("azp", client));
    }

    /** The token of somebody of this kind, in this tenant where the kind belongs to one; none for anyone. */
    public static String of(Who who, String tenant) {
        return switch (who) {
            case ANYONE -> "";
            case MEMBER -> member(tenant, UUID.randomUUID());
            case OPERATOR -> operator(UUID.randomUUID());
            case PROVISIONING_SERVICE, CHAT_SERVICE, CASE_SERVICE -> service(who.code());
            default -> staff(tenant, UUID.randomUUID(), who.code());
        };
    }

    /** The token of a member that names a key which nobody has seen yet, so that the issuer's keys are read anew. */
    public static String memberUnderNewKey(String tenant) {
        return INSTANCE.sign(
                claims(MEMBER_ISSUER, "komado-member-api", UUID.randomUUID().toString())
                        .claim("tenant", tenant)
                        .claim("role", "member"),
                UUID.randomUUID().toString());
    }

    /** Does this while the issuers' keys cannot be read. */
    public static void whileKeysAreAway(Runnable work) {
        INSTANCE.keysAway = true;
        try {
            work.run();
        } finally {
            INSTANCE.keysAway = false;
        }
    }

    /** A member's token that ended a while ago. */
    public static String expiredMember(String tenant, UUID subject) {
        return INSTANCE.sign(claims(MEMBER_ISSUER, "komado-member-api", subject.toString())
                .claim("tenant", tenant)
                .claim("role", "member")
                .expirationTime(Date.from(Instant.now().minus(Duration.ofMinutes(10)))));
    }

    private static JWTClaimsSet.Builder claims(String issuer, String audience, String subject) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(audience)
                .subject(subject)
                .issueTime(Date.from(now.minusSeconds(5)))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(30))));
    }

    private String sign(JWTClaimsSet.Builder claims) {
        return sign(claims, key.getKeyID());
    }

    private String sign(JWTClaimsSet.Builder claims, String keyId) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(keyId).build(), claims.build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
