package io.komado.chassis.test;

import io.komado.local.ServiceDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** Looks at a service's database as the service's own role does, and says what row-level security lets it see. */
public final class RowSecurity {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private final ServiceDatabase database;

    public RowSecurity(ServiceDatabase database) {
        this.database = database;
    }

    /** Tables with a tenant whose policies are not forced. */
    public List<String> tablesWithoutForcedPolicy() {
        return names("""
                select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
                where c.relkind = 'r' and not (c.relrowsecurity and c.relforcerowsecurity)
                """);
    }

    /** Tables with a tenant from which the service cannot delete, so that an erased tenant would leave rows; the relay's two are its own. */
    public List<String> tablesThatCannotBeEmptied() {
        return names("""
                select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
                where c.relkind = 'r' and c.relname not in ('outbox', 'audit_head', 'erasure')
                    and not (has_table_privilege(c.oid, 'select') and has_table_privilege(c.oid, 'delete'))
                """);
    }

    /** Tables that show rows while no tenant is named. */
    public List<String> tablesReadableWithoutTenant(Set<String> exceptions) {
        List<String> readable = new ArrayList<>();
        for (String table : tenantTables()) {
            if (!exceptions.contains(table) && !tenantsIn(table, "").isEmpty()) {
                readable.add(table);
            }
        }
        return readable;
    }

    /** The tenants whose rows are seen, over all tables, in this tenant's name. */
    public Set<String> tenantsSeenBy(String tenant) {
        Set<String> seen = new TreeSet<>();
        for (String table : tenantTables()) {
            if (!table.equals("nickname_wanted")) {
                seen.addAll(tenantsIn(table, tenant));
            }
        }
        return seen;
    }

    /** Every row of this tenant, as text, in an order of its own: the same before and after when nothing has touched them. */
    public List<String> rowsOf(String tenant) {
        return query(
                tenant,
                tenantTables().stream()
                        .map(table -> "select '" + table + " ' || r::text from " + table + " r where tenant_id = '"
                                + tenant + "'")
                        .collect(Collectors.joining(" union all ", "", " order by 1")));
    }

    /**
     * How many rows of this tenant are so.
     *
     * @param table its name, with the condition behind it, such as {@code timer where due <= now()}
     */
    public int count(String tenant, String table) {
        return query(tenant, "select 1 from " + table).size();
    }

    /** Whether a row for one tenant can be written in the name of another. */
    public boolean canWriteFor(String named, String owner, String table, String idColumn) {
        try (Connection connection = connect(named);
                PreparedStatement insert = connection.prepareStatement(
                        "insert into " + table + " (tenant_id, " + idColumn + ") values (?, ?)")) {
            insert.setString(1, owner);
            insert.setObject(2, UUID.randomUUID());
            insert.executeUpdate();
            return true;
        } catch (SQLException e) {
            if (INSUFFICIENT_PRIVILEGE.equals(e.getSQLState())) {
                return false;
            }
            throw new IllegalStateException(e);
        }
    }

    private List<String> tenantTables() {
        return names("""
                select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
                where c.relkind = 'r' and has_table_privilege(c.oid, 'select')
                """);
    }

    private Set<String> tenantsIn(String table, String tenant) {
        return new TreeSet<>(query(tenant, "select distinct tenant_id from " + table));
    }

    private List<String> names(String sql) {
        return query("", sql);
    }

    private List<String> query(String tenant, String sql) {
        try (Connection connection = connect(tenant)) {
            return query(connection, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> query(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private Connection connect(String tenant) throws SQLException {
        Connection connection =
                DriverManager.getConnection(database.url(), database.serviceRole(), database.servicePassword());
        try (PreparedStatement set = connection.prepareStatement("select set_config('app.tenant', ?, false)")) {
            set.setString(1, tenant);
            set.execute();
        }
        return connection;
    }
}
