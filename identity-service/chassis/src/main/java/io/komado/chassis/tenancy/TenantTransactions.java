package io.komado.chassis.tenancy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/**
 * Begins each transaction by telling PostgreSQL the tenant, so that row-level security applies before the first statement.
 *
 * <p>The setting ends with the transaction; without a tenant the policies show nothing. pgjdbc sends it together with BEGIN, in
 * one round trip.
 */
final class TenantTransactions extends JdbcTransactionManager {

    private static final long serialVersionUID = 1L;

    TenantTransactions(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        String tenant = Tenancy.current().map(TenantId::value).orElse("");
        if (!tenant.isEmpty()) {
            try (PreparedStatement set = connection.prepareStatement("select set_config('app.tenant', ?, true)")) {
                set.setString(1, tenant);
                set.execute();
            }
        }
    }
}
