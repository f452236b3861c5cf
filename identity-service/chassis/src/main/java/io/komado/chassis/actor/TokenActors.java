package io.komado.chassis.actor;

import io.komado.chassis.encryption.Pseudonyms;
import io.komado.chassis.tenancy.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** Reads an actor out of a token whose signature, issuer and time have been checked. */
final class TokenActors {

    static final String MEMBER_AUDIENCE = "komado-member-api";
    static final String STAFF_AUDIENCE = "komado-staff-api";
    static final String INTERNAL_AUDIENCE = "komado-internal";

    private final Pseudonyms pseudonyms;

    TokenActors(Pseudonyms pseudonyms) {
        this.pseudonyms = pseudonyms;
    }

    Actor memberOf(Jwt token) {
        require(isFor(token, MEMBER_AUDIENCE) && "member".equals(token.getClaimAsString("role")));
        TenantId tenant = tenantOf(token).orElseThrow(TokenActors::unusable);
        return new Actor.Member(tenant, pseudonyms.of(tenant, subjectOf(token)));
    }

    Actor staffOf(Jwt token) {
        if (isFor(token, INTERNAL_AUDIENCE)) {
            return new Actor.Service(
                    Optional.ofNullable(token.getClaimAsString("azp")).orElseThrow(TokenActors::unusable));
        }
        require(isFor(token, STAFF_AUDIENCE));
        StaffId id = new StaffId(subjectOf(token));
        Set<Role> roles = Optional.ofNullable(token.getClaimAsStringList("roles")).orElse(List.of()).stream()
                .flatMap(code -> Role.of(code).stream())
                .collect(Collectors.toUnmodifiableSet());
        Optional<TenantId> tenant = tenantOf(token);
        if (tenant.isEmpty()) {
            require(roles.equals(Set.of(Role.OPERATOR)));
            return new Actor.Operator(id);
        }
        require(!roles.contains(Role.OPERATOR));
        return new Actor.Staff(tenant.get(), id, roles);
    }

    private static boolean isFor(Jwt token, String audience) {
        List<String> audiences = token.getAudience();
        return audiences != null && audiences.contains(audience);
    }

    private static Optional<TenantId> tenantOf(Jwt token) {
        try {
            return Optional.ofNullable(token.getClaimAsString("tenant")).map(TenantId::new);
        } catch (IllegalArgumentException ignored) {
            throw unusable();
        }
    }

    private static UUID subjectOf(Jwt token) {
        try {
            return UUID.fromString(Optional.ofNullable(token.getSubject()).orElse(""));
        } catch (IllegalArgumentException ignored) {
            throw unusable();
        }
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw unusable();
        }
    }

    private static InvalidBearerTokenException unusable() {
        return new InvalidBearerTokenException("this token is not meant for this service");
    }
}
