package io.komado.chassis.tenancy;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rule that no running service may stand above the row-level policies (ARCHITECTURE section 5). */
public final class DatabaseRoles {

    private DatabaseRoles() {}

    /**
     * Refuses a connection as superuser, as a role with BYPASSRLS, or as the owner of any table.
     *
     * @throws IllegalStateException which keeps the service from starting
     */
    public static void refuseRoleAboveTheRows(DataSource dataSource) {
        boolean above =
                JdbcClient.create(dataSource).sql("""
                        select r.rolsuper or r.rolbypassrls
                            or exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
                                       where c.relowner = r.oid and c.relkind in ('r', 'p')
                                         and n.nspname not in ('pg_catalog', 'information_schema'))
                        from pg_roles r where r.rolname = current_user
                        """).query(Boolean.class).single();
        if (above) {
            throw new IllegalStateException(
                    "This service is connected as a superuser, a table owner or a role with BYPASSRLS, and row-level"
                            + " security would not hold. Give it its own role <service>_service.");
        }
    }
}
