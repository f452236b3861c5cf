package io.komado.identity.staff.keycloak;

import io.komado.chassis.actor.Role;
import io.komado.chassis.actor.StaffId;
import io.komado.chassis.tenancy.TenantId;
import io.komado.identity.keycloak.KeycloakAdmin;
import io.komado.identity.keycloak.Realm;
import io.komado.identity.staff.StaffAccounts;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.validation.annotation.Validated;

/** Staff accounts: an address, a name, and the duty to set a password and a second factor before anything else. */
@Component
class KeycloakStaffAccounts implements StaffAccounts {

    private static final List<String> FIRST_STEPS = List.of("VERIFY_EMAIL", "UPDATE_PASSWORD", "CONFIGURE_TOTP");
    private static final Duration INVITATION_VALID_FOR = Duration.ofDays(3);

    /**
     * Where people reach Komado.
     *
     * @param origin such as {@code https://komado.example}
     */
    @Validated
    @ConfigurationProperties("komado")
    record PublicAddress(@NotBlank String origin) {}

    private final KeycloakAdmin keycloak;
    private final PublicAddress address;

    KeycloakStaffAccounts(KeycloakAdmin keycloak, PublicAddress address) {
        this.keycloak = keycloak;
        this.address = address;
    }

    @Override
    public Optional<StaffId> create(TenantId tenant, String email, String displayName, Role role, String language) {
        return keycloak.createUser(
                        Realm.STAFF,
                        Map.of(
                                "username", email,
                                "email", email,
                                "firstName", displayName,
                                "enabled", true,
                                "attributes",
                                        Map.of(
                                                "tenant", List.of(tenant.value()),
                                                "roles", List.of(role.code()),
                                                "locale", List.of(language)),
                                "requiredActions", FIRST_STEPS))
                .map(StaffId::new);
    }

    @Override
    public void remove(StaffId id) {
        keycloak.deleteUser(Realm.STAFF, id.value());
    }

    @Override
    public boolean invite(StaffId id, Role role) {
        return keycloak.sendInvitation(
                id.value(), "desk-app", address.origin() + "/desk/", INVITATION_VALID_FOR, FIRST_STEPS);
    }
}
