package io.komado.local;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes staff logins in Keycloak with the rights of identity-service, passwords and second factors ready to use. */
final class StaffAccounts {

    private static final int ITERATIONS = 210_000;
    private static final int KEY_BITS = 512;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final KeycloakAddress keycloak;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    StaffAccounts(KeycloakAddress keycloak) {
        this.keycloak = keycloak;
    }

    boolean exists(String email) {
        String query = "?exact=true&username=" + URLEncoder.encode(email, StandardCharsets.UTF_8);
        return !JSON.readTree(get("/users" + query)).isEmpty();
    }

    /** Whether the next token of this person names this role. */
    boolean hasRole(String email, String role) {
        String query = "?exact=true&username=" + URLEncoder.encode(email, StandardCharsets.UTF_8);
        return JSON.readTree(get("/users" + query))
                .path(0)
                .path("attributes")
                .path("roles")
                .valueStream()
                .anyMatch(held -> held.asString().equals(role));
    }

    /** Whether anybody holds this role. */
    boolean anyWithRole(String role) {
        String query = "?max=1&q=" + URLEncoder.encode("roles:" + role, StandardCharsets.UTF_8);
        return !JSON.readTree(get("/users" + query)).isEmpty();
    }

    void create(StaffAccount account) {
        Map<String, Object> attributes = new HashMap<>();
        attributes.put("roles", account.roles());
        account.tenant().ifPresent(tenant -> attributes.put("tenant", List.of(tenant)));
        Map<String, Object> user = new HashMap<>();
        user.put("username", account.email());
        user.put("email", account.email());
        user.put("emailVerified", true);
        user.put("enabled", true);
        user.put("firstName", account.displayName());
        user.put("attributes", attributes);
        user.put("credentials", List.of(password(account.password()), secondFactor(account.secondFactor())));
        HttpResponse<String> answer = send(HttpRequest.newBuilder(admin("/users"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(user))));
        if (answer.statusCode() != 201) {
            throw new LaunchFailure("The login " + account.email() + " could not be made: Keycloak answered "
                    + answer.statusCode() + ".");
        }
    }

    /** Takes the first steps in an invited person's place: the address counts as confirmed, password and second factor are set. */
    void completeFirstSteps(String email, String password, Totp secondFactor) {
        JsonNode found = JSON.readTree(
                        get("/users?exact=true&username=" + URLEncoder.encode(email, StandardCharsets.UTF_8)))
                .path(0);
        Map<String, Object> user = JSON.convertValue(found, new TypeReference<HashMap<String, Object>>() {});
        user.put("emailVerified", true);
        user.put("requiredActions", List.of());
        user.put("credentials", List.of(password(password), secondFactor(secondFactor)));
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(admin("/users/" + found.path("id").asString()))
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(JSON.writeValueAsString(user))));
        if (answer.statusCode() != 204) {
            throw new LaunchFailure(
                    "The login " + email + " could not be completed: Keycloak answered " + answer.statusCode() + ".");
        }
    }

    private static Map<String, Object> password(String password) {
        byte[] salt = new byte[16];
        new SecureRandom().nextBytes(salt);
        try {
            byte[] hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, ITERATIONS, KEY_BITS))
                    .getEncoded();
            return Map.of(
                    "type",
                    "password",
                    "secretData",
                    JSON.writeValueAsString(Map.of("value", base64(hash), "salt", base64(salt))),
                    "credentialData",
                    JSON.writeValueAsString(Map.of("hashIterations", ITERATIONS, "algorithm", "pbkdf2-sha512")));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has PBKDF2WithHmacSHA512", e);
        }
    }

    private static Map<String, Object> secondFactor(Totp totp) {
        return Map.of(
                "type",
                "otp",
                "secretData",
                JSON.writeValueAsString(Map.of("value", totp.secret())),
                "credentialData",
                JSON.writeValueAsString(
                        Map.of("subType", "totp", "digits", 6, "counter", 0, "period", 30, "algorithm", "HmacSHA1")));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private String get(String path) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(admin(path)).GET());
        if (answer.statusCode() != 200) {
            throw new LaunchFailure("Keycloak answered " + answer.statusCode() + " when asked for staff logins.");
        }
        return answer.body();
    }

    private URI admin(String path) {
        return URI.create(keycloak.url() + "/admin/realms/staff" + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return exchange(request.header("Authorization", "Bearer " + token()));
    }

    private String token() {
        String form = "grant_type=client_credentials&client_id=identity-service&client_secret="
                + URLEncoder.encode(keycloak.identitySecret(), StandardCharsets.UTF_8);
        HttpResponse<String> answer = exchange(HttpRequest.newBuilder(URI.create(keycloak.tokenUrl("staff")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        JsonNode token = JSON.readTree(answer.body()).path("access_token");
        if (answer.statusCode() != 200 || !token.isString()) {
            throw new LaunchFailure("Keycloak answered " + answer.statusCode()
                    + " to identity-service; was the data directory made by another version?");
        }
        return token.stringValue();
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new LaunchFailure("Keycloak did not answer: " + e.getMessage() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("Interrupted while waiting for Keycloak.", e);
        }
    }
}
