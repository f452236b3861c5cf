package io.komado.local;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives each service its own database and roles: an owner for migrations, a service role under row-level security, a relay for
 * the outbox alone, and in provisioning one for the operator's lists. None of them may pass another's walls.
 */
final class Databases {

    private static final String SERVICE_NAME = "[a-z][a-z_]{0,30}";

    private final PostgreSql server;
    private final Secrets secrets;

    Databases(PostgreSql server, Secrets secrets) {
        this.server = server;
        this.secrets = secrets;
    }

    /** The database of this service, made now if it is missing. */
    synchronized ServiceDatabase ofService(String service) {
        if (!service.matches(SERVICE_NAME)) {
            throw new IllegalArgumentException(service + " cannot name a database");
        }
        ServiceDatabase database = new ServiceDatabase(
                server.url(service),
                service,
                secrets.get(service + "_owner"),
                secrets.get(service + "_service"),
                secrets.get(service + "_relay"),
                secrets.get(service + "_operator"));
        List<String> callers = new ArrayList<>(List.of(service + "_service", service + "_relay"));
        if (service.equals("provisioning")) {
            callers.add(service + "_operator");
        }
        try (Connection cluster = server.superuser("postgres")) {
            closeDefaults(cluster);
            role(cluster, service + "_owner", "");
            for (String caller : callers) {
                role(cluster, caller, "noinherit");
            }
            if (create(cluster, service, service + "_owner")) {
                execute(cluster, "grant connect on database " + quoted(service) + " to " + String.join(", ", callers));
            }
        } catch (SQLException e) {
            throw new LaunchFailure("The database of " + service + " could not be made: " + e.getMessage() + ".", e);
        }
        try (Connection inside = server.superuser(service)) {
            execute(inside, "revoke all on schema public from public");
            execute(inside, "create schema if not exists " + quoted(service) + " authorization " + service + "_owner");
            callers.add(service + "_owner");
            for (String role : callers) {
                execute(
                        inside,
                        "alter role " + role + " in database " + quoted(service) + " set search_path = "
                                + quoted(service));
            }
        } catch (SQLException e) {
            throw new LaunchFailure("The schema of " + service + " could not be made: " + e.getMessage() + ".", e);
        }
        return database;
    }

    /** The database of a server that is not ours and has one role only. Returns the role's password. */
    synchronized String ofServer(String name) {
        try (Connection cluster = server.superuser("postgres")) {
            closeDefaults(cluster);
            role(cluster, name, "");
            create(cluster, name, name);
        } catch (SQLException e) {
            throw new LaunchFailure("The database of " + name + " could not be made: " + e.getMessage() + ".", e);
        }
        return secrets.get(name);
    }

    private void role(Connection cluster, String role, String more) throws SQLException {
        if (!exists(cluster, "select 1 from pg_roles where rolname = ?", role)) {
            execute(
                    cluster,
                    "create role " + role + " login password '" + secrets.get(role)
                            + "' nosuperuser nobypassrls nocreaterole nocreatedb " + more);
        }
    }

    private static boolean create(Connection cluster, String database, String owner) throws SQLException {
        if (exists(cluster, "select 1 from pg_database where datname = ?", database)) {
            return false;
        }
        execute(cluster, "create database " + quoted(database) + " owner " + owner);
        execute(cluster, "revoke all on database " + quoted(database) + " from public");
        return true;
    }

    /** By default every role may connect to these. */
    private static void closeDefaults(Connection cluster) throws SQLException {
        execute(cluster, "revoke connect on database postgres from public");
        execute(cluster, "revoke connect on database template1 from public");
    }

    /** A service may bear a word of SQL, as "case" does. */
    private static String quoted(String identifier) {
        return '"' + identifier + '"';
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
