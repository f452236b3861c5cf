package io.komado.identity.keycloak;

import io.komado.chassis.clients.ServiceClients;
import io.komado.chassis.problem.Refusal;
import io.komado.chassis.tenancy.TenantId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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

    private static final ParameterizedTypeReference<Map<String, Object>> OBJECT = new ParameterizedTypeReference<>() {};

    private static final String CLIENT = "identity-service";

    /** Few, because before each statement Keycloak looks through all accounts that the transaction has loaded: with 100, each took 12 ms. */
    private static final int REMOVED_AT_ONCE = 10;

    private final Map<Realm, RestClient> clients;

    KeycloakAdmin(KeycloakProperties properties) {
        this.clients = Map.of(
                Realm.MEMBERS, clientOf(Realm.MEMBERS, properties), Realm.STAFF, clientOf(Realm.STAFF, properties));
    }

    private static RestClient clientOf(Realm realm, KeycloakProperties properties) {
        return ServiceClients.authorised(
                properties.url() + "/admin/realms/" + realm.path(),
                Duration.ofSeconds(15),
                properties.url() + "/realms/" + realm.path() + "/protocol/openid-connect/token",
                CLIENT,
                properties.clientSecret());
    }

    /** Makes a user; empty when the username is taken. */
    public Optional<UUID> createUser(Realm realm, Map<String, ?> user) {
        return call(realm, http -> {
            try {
                var answer = http.post()
                        .uri("/users")
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
        return call(realm, http -> {
            try {
                http.put()
                        .uri("/users/{user}", user)
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

    /** A user, as Keycloak describes one; empty when there is none. */
    public Optional<Map<String, Object>> findUser(Realm realm, UUID user) {
        return call(realm, http -> {
            try {
                return Optional.ofNullable(
                        http.get().uri("/users/{user}", user).retrieve().body(OBJECT));
            } catch (HttpClientErrorException.NotFound ignored) {
                return Optional.empty();
            }
        });
    }

    /** Changes what is named and leaves the rest; attributes are named all or not at all. */
    public void updateUser(Realm realm, UUID user, Map<String, ?> changed) {
        call(
                realm,
                http -> http.put()
                        .uri("/users/{user}", user)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(changed)
                        .retrieve()
                        .toBodilessEntity());
    }

    /** Ends all sessions of a user: no token can be renewed any more. */
    public void endSessions(Realm realm, UUID user) {
        call(
                realm,
                http -> http.post().uri("/users/{user}/logout", user).retrieve().toBodilessEntity());
    }

    /** Removes a user's credentials of these types. */
    public void removeCredentials(Realm realm, UUID user, Set<String> types) {
        List<String> removed = call(
                realm,
                http -> Optional.ofNullable(http.get()
                                .uri("/users/{user}/credentials", user)
                                .retrieve()
                                .body(LIST))
                        .orElse(List.of())
                        .stream()
                        .filter(credential -> types.contains(String.valueOf(credential.get("type"))))
                        .map(credential -> String.valueOf(credential.get("id")))
                        .toList());
        removed.forEach(credential -> call(
                realm,
                http -> http.delete()
                        .uri("/users/{user}/credentials/{credential}", user, credential)
                        .retrieve()
                        .toBodilessEntity()));
    }

    /** Removes a user; one who is gone already is no failure. */
    public void deleteUser(Realm realm, UUID user) {
        call(realm, http -> {
            try {
                http.delete().uri("/users/{user}", user).retrieve().toBodilessEntity();
            } catch (HttpClientErrorException.NotFound ignored) {
                return false;
            }
            return true;
        });
    }

    /** The group of this name, made when there is none. */
    public UUID group(Realm realm, String name) {
        return findGroup(realm, name).orElseGet(() -> {
            call(realm, http -> {
                try {
                    http.post()
                            .uri("/groups")
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
                http -> Optional.ofNullable(http.get()
                                .uri("/groups?search={name}&exact=true&briefRepresentation=true", name)
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
                http -> http.put()
                        .uri("/groups/{group}", group)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(Map.of("name", groupName, "attributes", Map.of(attribute, List.of(value))))
                        .retrieve()
                        .toBodilessEntity());
    }

    /** Up to 200 of the users in a group. */
    public List<UUID> someMembersOf(Realm realm, UUID group) {
        return call(
                realm,
                http -> Optional.ofNullable(http.get()
                                .uri("/groups/{group}/members?max=200&briefRepresentation=true", group)
                                .retrieve()
                                .body(LIST))
                        .orElse(List.of())
                        .stream()
                        .map(user -> UUID.fromString(String.valueOf(user.get("id"))))
                        .toList());
    }

    /**
     * Removes some accounts of a tenant, in one transaction, by the route that Komado's extension adds to the Admin API.
     *
     * @return how many were removed; none when the tenant has none left
     */
    public int deleteSomeUsersOf(Realm realm, TenantId tenant) {
        return call(
                realm,
                http -> Optional.ofNullable(http.delete()
                                .uri("/komado/tenants/{tenant}/accounts?most={most}", tenant.value(), REMOVED_AT_ONCE)
                                .retrieve()
                                .body(Integer.class))
                        .orElse(0));
    }

    /** How many accounts a tenant has. */
    public long countUsersOf(Realm realm, TenantId tenant) {
        return call(
                realm,
                http -> Optional.ofNullable(http.get()
                                .uri("/users/count?q=tenant:{tenant}", tenant.value())
                                .retrieve()
                                .body(Long.class))
                        .orElse(0L));
    }

    /** Some groups whose names begin so. */
    public List<UUID> someGroups(Realm realm, String prefix) {
        return call(
                realm,
                http -> Optional.ofNullable(http.get()
                                .uri("/groups?search={prefix}&max=100&briefRepresentation=true", prefix)
                                .retrieve()
                                .body(LIST))
                        .orElse(List.of())
                        .stream()
                        .filter(group -> String.valueOf(group.get("name")).startsWith(prefix))
                        .map(group -> UUID.fromString(String.valueOf(group.get("id"))))
                        .toList());
    }

    /** The names of the groups that a user is in; none when there is no such user. */
    public List<String> groupsOf(Realm realm, UUID user) {
        return call(realm, http -> {
            try {
                return Optional.ofNullable(http.get()
                                .uri("/users/{user}/groups?briefRepresentation=true", user)
                                .retrieve()
                                .body(LIST))
                        .orElse(List.of())
                        .stream()
                        .map(group -> String.valueOf(group.get("name")))
                        .toList();
            } catch (HttpClientErrorException.NotFound ignored) {
                return List.of();
            }
        });
    }

    /** Removes a group. */
    public void deleteGroup(Realm realm, UUID group) {
        call(
                realm,
                http -> http.delete().uri("/groups/{group}", group).retrieve().toBodilessEntity());
    }

    /** Sends the mail by which a person of the staff sets up the account; false when it could not be sent. */
    public boolean sendInvitation(
            UUID user, String clientId, String redirectUri, Duration validFor, List<String> actions) {
        return call(Realm.STAFF, http -> {
            try {
                http.put()
                        .uri(UriComponentsBuilder.fromUriString("/users/" + user + "/execute-actions-email")
                                .queryParam("client_id", clientId)
                                .queryParam("redirect_uri", redirectUri)
                                .queryParam("lifespan", validFor.toSeconds())
                                .build()
                                .toUriString())
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

    private <T> T call(Realm realm, Function<RestClient, T> request) {
        RestClient own = clients.get(realm);
        if (own == null) {
            throw new IllegalArgumentException("no account in this realm");
        }
        try {
            return request.apply(own);
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
