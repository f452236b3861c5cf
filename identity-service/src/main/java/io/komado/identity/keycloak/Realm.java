package io.komado.identity.keycloak;

/** The two realms (ARCHITECTURE section 3). */
public enum Realm {
    MEMBERS("members"),
    STAFF("staff");

    private final String path;

    Realm(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }
}
