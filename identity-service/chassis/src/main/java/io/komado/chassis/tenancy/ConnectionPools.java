package io.komado.chassis.tenancy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/** Pools of connections, each under one role and named after it. */
public final class ConnectionPools {

    private ConnectionPools() {}

    /**
     * Opens a pool.
     *
     * @param role the role's last part, such as {@code service}
     * @param size how many connections are kept open
     * @throws IllegalStateException when the role stands above row-level security
     */
    public static HikariDataSource open(DatabaseProperties properties, String role, String password, int size) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(role);
        config.setJdbcUrl(properties.url());
        config.setUsername(properties.role(role));
        config.setPassword(password);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(size);
        config.setConnectionTimeout(4_000);
        config.setValidationTimeout(2_000);
        config.setInitializationFailTimeout(30_000);
        config.addDataSourceProperty("logServerErrorDetail", "false");
        config.addDataSourceProperty("prepareThreshold", "1");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("connectTimeout", "3");
        config.addDataSourceProperty("socketTimeout", "30");
        config.addDataSourceProperty("ApplicationName", role);
        HikariDataSource dataSource = new HikariDataSource(config);
        DatabaseRoles.refuseRoleAboveTheRows(dataSource);
        return dataSource;
    }
}
