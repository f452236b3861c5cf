package io.komado.local;

/**
 * The database of one service and the passwords of its roles {@code <service>_owner}, {@code _service} and {@code _relay}.
 *
 * @param url the JDBC address
 * @param service the service, the database and the schema: one name
 * @param operatorPassword of the role {@code provisioning_operator}, which exists in provisioning's database only
 */
public record ServiceDatabase(
        String url,
        String service,
        String ownerPassword,
        String servicePassword,
        String relayPassword,
        String operatorPassword) {

    public String owner() {
        return service + "_owner";
    }

    public String serviceRole() {
        return service + "_service";
    }

    public String relay() {
        return service + "_relay";
    }

    /** Names the database alone, so that no log line can carry a password. */
    @Override
    public String toString() {
        return "ServiceDatabase[" + service + "]";
    }
}
