package io.komado.identity.staff.keycloak;

import io.komado.chassis.actor.Role;
import io.komado.chassis.actor.StaffId;
import io.komado.chassis.problem.Refusal;
import io.komado.chassis.tenancy.TenantId;
import io.komado.identity.keycloak.KeycloakAdmin;
import io.komado.identity.keycloak.Realm;
import io.komado.identity.staff.StaffAccounts;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.validation.annotation.Validated;

/** Staff accounts: an address, a name, and the duty to set a password and a second factor before anything else. */
@Component
class KeycloakStaffAccounts implements StaffAccounts {

    private static final List<String> FIRST_STEPS = List.of("VERIFY_EMAIL", "UPDATE_PASSWORD", "CONFIGURE_TOTP");
    private static final List<String> NEW_FACTOR = List.of("CONFIGURE_TOTP");
    private static final Set<String> SECOND_FACTORS = Set.of("otp", "webauthn", "webauthn-passwordless");
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
    public Optional<StaffId> create(
            TenantId tenant, String email, String displayName, Set<Role> roles, String language) {
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
                                                "roles", codes(roles),
                                                "locale", List.of(language)),
                                "requiredActions", FIRST_STEPS))
                .map(StaffId::new);
    }

    @Override
    public void remove(StaffId id) {
        keycloak.deleteUser(Realm.STAFF, id.value());
    }

    @Override
    public boolean invite(StaffId id) {
        return keycloak.sendInvitation(
                id.value(), "desk-app", address.origin() + "/desk/", INVITATION_VALID_FOR, FIRST_STEPS);
    }

    /** Writes nothing when the account has followed already, so that it does not get in the way of a person's first steps. */
    @Override
    public void follow(StaffId id, String displayName, Set<Role> roles, boolean open) {
        keycloak.findUser(Realm.STAFF, id.value()).ifPresent(user -> {
            Map<String, Object> attributes = new HashMap<>(mapIn(user, "attributes"));
            Set<String> before = new HashSet<>(listIn(attributes, "roles"));
            Set<String> after = new HashSet<>(codes(roles));
            attributes.put("roles", List.copyOf(after));
            boolean same = before.equals(after)
                    && Boolean.valueOf(open).equals(user.get("enabled"))
                    && displayName.equals(user.get("firstName"));
            if (!same) {
                Map<String, Object> changed = new HashMap<>();
                changed.put("username", user.get("username"));
                changed.put("email", user.get("email"));
                changed.put("firstName", displayName);
                changed.put("enabled", open);
                changed.put("attributes", attributes);
                keycloak.updateUser(Realm.STAFF, id.value(), changed);
            }
            if (!open || !after.containsAll(before)) {
                keycloak.endSessions(Realm.STAFF, id.value());
            }
        });
    }

    @Override
    public Optional<String> addressOf(StaffId id) {
        return keycloak.findUser(Realm.STAFF, id.value())
                .flatMap(user -> Optional.ofNullable(user.get("email")))
                .map(String::valueOf);
    }

    /** The account is barred by its missing factor from the first step on; each step may be repeated. */
    @Override
    public void resetSecondFactor(StaffId id) {
        keycloak.removeCredentials(Realm.STAFF, id.value(), SECOND_FACTORS);
        keycloak.endSessions(Realm.STAFF, id.value());
        if (!keycloak.sendInvitation(
                id.value(), "desk-app", address.origin() + "/desk/", INVITATION_VALID_FOR, NEW_FACTOR)) {
            throw Refusal.unavailable("mail-away", "The mail could not be sent. It will be tried again.");
        }
    }

    private static List<String> codes(Set<Role> roles) {
        return roles.stream().map(Role::code).sorted().toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> mapIn(Map<String, Object> user, String field) {
        return user.get(field) instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    private static List<String> listIn(Map<String, Object> attributes, String name) {
        return attributes.get(name) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }
}
