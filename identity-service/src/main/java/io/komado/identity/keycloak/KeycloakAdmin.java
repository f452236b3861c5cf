package io.komado.identity.keycloak;

import io.komado.chassis.problem.Refusal;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.util.UriComponentsBuilder;

/** Keycloak's Admin API, as far as this service uses it. Keycloak away is a {@code 503 keycloak-away}; nothing is half-known. */
@Component
public final class KeycloakAdmin {

    private static final ParameterizedTypeReference<List<Map<String, Object>>> LIST =
            new ParameterizedTypeReference<>() {};

    private final RestClient http;
    private final Map<Realm, ServiceTokens> tokens;

    KeycloakAdmin(KeycloakProperties properties) {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(3))
                .build());
        requests.setReadTimeout(Duration.ofSeconds(15));
        this.http = RestClient.builder()
                .baseUrl(properties.url())
                .requestFactory(requests)
                .build();
        this.tokens = Map.of(
                Realm.MEMBERS, new ServiceTokens(http, Realm.MEMBERS, properties.clientSecret()),
                Realm.STAFF, new ServiceTokens(http, Realm.STAFF, properties.clientSecret()));
    }

    /** Makes a user; empty when the username is taken. */
    public Optional<UUID> createUser(Realm realm, Map<String, ?> user) {
        return call(realm, token -> {
            try {
                var answer = http.post()
                        .uri("/admin/realms/{realm}/users", realm.path())
                        .headers(headers -> headers.setBearerAuth(token))
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(user)
                        .retrieve()
                        .toBodilessEntity();
                return Optional.of(idAtEndOf(String.valueOf(answer.getHeaders().getLocation())));
            } catch (HttpClientErrorException.Conflict ignored) {
                return Optional.empty();
            }
        });
    }

    /** Changes a user's username; false when it is taken. */
    public boolean rename(Realm realm, UUID user, String username) {
        return call(realm, token -> {
            try {
                http.put()
                        .uri("/admin/realms/{realm}/users/{user}", realm.path(), user)
                        .headers(headers -> headers.setBearerAuth(token))
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(Map.of("username", username))
                        .retrieve()
                        .toBodilessEntity();
                return true;
            } catch (HttpClientErrorException.Conflict ignored) {
                return false;
            }
        });
    }

    /** Removes a user; one who is gone already is no failure. */
    public void deleteUser(Realm realm, UUID user) {
        call(realm, token -> {
            try {
                http.delete()
                        .uri("/admin/realms/{realm}/users/{user}", realm.path(), user)
                        .headers(headers -> headers.setBearerAuth(token))
                        .retrieve()
                        .toBodilessEntity();
            } catch (HttpClientErrorException.NotFound ignored) {
                return false;
            }
            return true;
        });
    }

    /** The group of this name, made when there is none. */
    public UUID group(Realm realm, String name) {
        return findGroup(realm, name).orElseGet(() -> {
            call(realm, token -> {
                try {
                    http.post()
                            .uri("/admin/realms/{realm}/groups", realm.path())
                            .headers(headers -> headers.setBearerAuth(token))
                            .contentType(MediaType.APPLICATION_JSON)
                            .body(Map.of("name", name))
                            .retrieve()
                            .toBodilessEntity();
                } catch (HttpClientErrorException.Conflict ignored) {
                    return false;
                }
                return true;
            });
            return findGroup(realm, name).orElseThrow(KeycloakAdmin::away);
        });
    }

    /** The group of this name. */
    public Optional<UUID> findGroup(Realm realm, String name) {
        return call(
                realm,
                token -> Optional.ofNullable(http.get()
                                .uri(
                                        "/admin/realms/{realm}/groups?search={name}&exact=true&briefRepresentation=true",
                                        realm.path(),
                                        name)
                                .headers(headers -> headers.setBearerAuth(token))
                                .retrieve()
                                .body(LIST))
                        .flatMap(groups -> groups.stream()
                                .filter(group -> name.equals(group.get("name")))
                                .findFirst()
                                .map(group -> UUID.fromString(String.valueOf(group.get("id"))))));
    }

    /** Sets the group's one attribute. */
    public void setGroupAttribute(Realm realm, UUID group, String groupName, String attribute, String value) {
        call(
                realm,
                token -> http.put()
                        .uri("/admin/realms/{realm}/groups/{group}", realm.path(), group)
                        .headers(headers -> headers.setBearerAuth(token))
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(Map.of("name", groupName, "attributes", Map.of(attribute, List.of(value))))
                        .retrieve()
                        .toBodilessEntity());
    }

    /** Up to 200 of the users in a group. */
    public List<UUID> someMembersOf(Realm realm, UUID group) {
        return call(
                realm,
                token -> Optional.ofNullable(http.get()
                                .uri(
                                        "/admin/realms/{realm}/groups/{group}/members?max=200&briefRepresentation=true",
                                        realm.path(),
                                        group)
                                .headers(headers -> headers.setBearerAuth(token))
                                .retrieve()
                                .body(LIST))
                        .orElse(List.of())
                        .stream()
                        .map(user -> UUID.fromString(String.valueOf(user.get("id"))))
                        .toList());
    }

    /** Removes a group. */
    public void deleteGroup(Realm realm, UUID group) {
        call(
                realm,
                token -> http.delete()
                        .uri("/admin/realms/{realm}/groups/{group}", realm.path(), group)
                        .headers(headers -> headers.setBearerAuth(token))
                        .retrieve()
                        .toBodilessEntity());
    }

    /** Sends the mail by which a person of the staff sets up the account; false when it could not be sent. */
    public boolean sendInvitation(
            UUID user, String clientId, String redirectUri, Duration validFor, List<String> actions) {
        return call(Realm.STAFF, token -> {
            try {
                http.put()
                        .uri(UriComponentsBuilder.fromUriString(
                                        "/admin/realms/staff/users/" + user + "/execute-actions-email")
                                .queryParam("client_id", clientId)
                                .queryParam("redirect_uri", redirectUri)
                                .queryParam("lifespan", validFor.toSeconds())
                                .build()
                                .toUriString())
                        .headers(headers -> headers.setBearerAuth(token))
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(actions)
                        .retrieve()
                        .toBodilessEntity();
                return true;
            } catch (HttpServerErrorException ignored) {
                return false;
            }
        });
    }

    private <T> T call(Realm realm, Function<String, T> request) {
        ServiceTokens own = tokens.get(realm);
        if (own == null) {
            throw new IllegalArgumentException("no account in this realm");
        }
        try {
            try {
                return request.apply(own.current());
            } catch (HttpClientErrorException.Unauthorized ignored) {
                return request.apply(own.renewed());
            }
        } catch (ResourceAccessException | HttpServerErrorException ignored) {
            throw away();
        } catch (HttpClientErrorException e) {
            throw new IllegalStateException("Keycloak refused with "
                    + HttpStatus.valueOf(e.getStatusCode().value()));
        }
    }

    private static Refusal away() {
        return Refusal.unavailable(
                "keycloak-away", "Accounts cannot be changed right now. Please try again in a moment.");
    }

    private static UUID idAtEndOf(String location) {
        return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
    }
}
