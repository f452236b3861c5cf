package io.komado.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keycloak's Admin API with the rights of one service. */
final class RealmAdmin {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newHttpClient();
    private final KeycloakAddress keycloak;
    private final String realm;
    private final String client;
    private final String secret;

    RealmAdmin(KeycloakAddress keycloak, String realm, String client, String secret) {
        this.keycloak = keycloak;
        this.realm = realm;
        this.client = client;
        this.secret = secret;
    }

    HttpResponse<String> call(String method, String path, Object body) {
        return exchange(HttpRequest.newBuilder(URI.create(keycloak.url() + "/admin/realms/" + realm + path))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    JsonNode get(String path) {
        return JSON.readTree(
                exchange(HttpRequest.newBuilder(URI.create(keycloak.url() + "/admin/realms/" + realm + path))
                                .header("Authorization", "Bearer " + token())
                                .GET())
                        .body());
    }

    /** Makes something and returns its id. */
    String create(String path, Object body) {
        HttpResponse<String> answer = call("POST", path, body);
        if (answer.statusCode() != 201) {
            throw new AssertionError("POST " + path + " answered " + answer.statusCode() + " " + answer.body());
        }
        return answer.headers().firstValue("location").orElseThrow().replaceAll(".*/", "");
    }

    String token() {
        HttpResponse<String> answer = exchange(HttpRequest.newBuilder(URI.create(keycloak.tokenUrl(realm)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(LoginBrowser.form(
                        Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", secret)))));
        return JSON.readTree(answer.body()).path("access_token").asString();
    }

    /** The status of an attempt to sign in around the pages. */
    static int passwordGrant(KeycloakAddress keycloak, String client, String username, String password) {
        RealmAdmin nobody = new RealmAdmin(keycloak, "members", client, "");
        return nobody.exchange(HttpRequest.newBuilder(URI.create(keycloak.tokenUrl("members")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(LoginBrowser.form(Map.of(
                                "grant_type",
                                "password",
                                "client_id",
                                client,
                                "username",
                                username,
                                "password",
                                password)))))
                .statusCode();
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** A password as the issuer of letters hands it over: hashed beforehand with one round. */
    static Map<String, Object> hashed(String password) {
        byte[] salt = new byte[16];
        new SecureRandom().nextBytes(salt);
        try {
            byte[] hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, 1, 512))
                    .getEncoded();
            Base64.Encoder base64 = Base64.getEncoder();
            return Map.of(
                    "type",
                    "password",
                    "secretData",
                    JSON.writeValueAsString(
                            Map.of("value", base64.encodeToString(hash), "salt", base64.encodeToString(salt))),
                    "credentialData",
                    JSON.writeValueAsString(Map.of("hashIterations", 1, "algorithm", "pbkdf2-sha512")));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
