package io.komado.identity.letters.keycloak;

import io.komado.chassis.tenancy.TenantId;
import io.komado.credentials.Usernames;
import io.komado.identity.keycloak.KeycloakAdmin;
import io.komado.identity.keycloak.Realm;
import io.komado.identity.letters.LetterAccounts;
import io.komado.identity.letters.LetterCredential;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.springframework.stereotype.Component;

/**
 * Accounts of letters: a keyed hash for a name, the password hashed beforehand, no date (TH-07, TH-08).
 *
 * <p>One round of PBKDF2 is enough for 80 random bits; Keycloak hashes again, slowly, at the first right password.
 */
@Component
class KeycloakLetterAccounts implements LetterAccounts {

    private static final String VALID_UNTIL = "letters_valid_until";
    private static final List<String> FIRST_LOGIN = List.of("UPDATE_PASSWORD", "komado-recovery-code");

    private final KeycloakAdmin keycloak;
    private final Usernames usernames;
    private final SecureRandom random = new SecureRandom();

    KeycloakLetterAccounts(KeycloakAdmin keycloak, Usernames usernames) {
        this.keycloak = keycloak;
        this.usernames = usernames;
    }

    @Override
    public void prepare(TenantId tenant, UUID order) {
        keycloak.group(Realm.MEMBERS, groupOf(tenant, order));
    }

    @Override
    public Optional<UUID> create(TenantId tenant, UUID order, LetterCredential credential) {
        return keycloak.createUser(
                Realm.MEMBERS,
                Map.of(
                        "username",
                                usernames.usernameOf(
                                        tenant.value(), credential.nickname().nickname()),
                        "enabled", true,
                        "createdTimestamp", 0,
                        "attributes", Map.of("tenant", List.of(tenant.value())),
                        "groups", List.of("/" + groupOf(tenant, order)),
                        "requiredActions", FIRST_LOGIN,
                        "credentials", List.of(prehashed(credential.password()))));
    }

    @Override
    public boolean validUntil(TenantId tenant, UUID order, Instant until) {
        String name = groupOf(tenant, order);
        Optional<UUID> group = keycloak.findGroup(Realm.MEMBERS, name);
        group.ifPresent(found -> keycloak.setGroupAttribute(
                Realm.MEMBERS, found, name, VALID_UNTIL, String.valueOf(until.getEpochSecond())));
        return group.isPresent();
    }

    @Override
    public List<UUID> someOf(TenantId tenant, UUID order) {
        return keycloak.findGroup(Realm.MEMBERS, groupOf(tenant, order))
                .map(group -> keycloak.someMembersOf(Realm.MEMBERS, group))
                .orElse(List.of());
    }

    @Override
    public void remove(UUID account) {
        keycloak.deleteUser(Realm.MEMBERS, account);
    }

    @Override
    public Optional<UUID> orderOf(TenantId tenant, UUID account) {
        String prefix = groupOf(tenant);
        return keycloak.groupsOf(Realm.MEMBERS, account).stream()
                .filter(group -> group.startsWith(prefix))
                .findFirst()
                .map(group -> UUID.fromString(group.substring(prefix.length())));
    }

    @Override
    public void close(TenantId tenant, UUID order) {
        keycloak.findGroup(Realm.MEMBERS, groupOf(tenant, order))
                .ifPresent(group -> keycloak.deleteGroup(Realm.MEMBERS, group));
    }

    private static String groupOf(TenantId tenant, UUID order) {
        return groupOf(tenant) + order;
    }

    private static String groupOf(TenantId tenant) {
        return "letters-" + tenant + "-";
    }

    private Map<String, Object> prehashed(String password) {
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        try {
            byte[] hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, 1, 512))
                    .getEncoded();
            Base64.Encoder base64 = Base64.getEncoder();
            return Map.of(
                    "type",
                    "password",
                    "secretData",
                    "{\"value\":\"" + base64.encodeToString(hash) + "\",\"salt\":\"" + base64.encodeToString(salt)
                            + "\"}",
                    "credentialData",
                    "{\"hashIterations\":1,\"algorithm\":\"pbkdf2-sha512\"}");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has PBKDF2 with SHA-512", e);
        }
    }
}
