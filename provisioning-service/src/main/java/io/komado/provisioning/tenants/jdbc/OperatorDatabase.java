package io.komado.provisioning.tenants.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.komado.chassis.tenancy.DatabaseProperties;
import io.komado.chassis.tenancy.DatabaseRoles;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Connections as {@code provisioning_operator}: a few named columns of all tenants, to be read and nothing else. */
@Configuration(proxyBeanMethods = false)
class OperatorDatabase {

    @Bean
    @DependsOn("migrations")
    HikariDataSource operatorDataSource(DatabaseProperties properties) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("operator");
        config.setJdbcUrl(properties.url());
        config.setUsername(properties.role("operator"));
        config.setPassword(Objects.requireNonNull(
                properties.operatorPassword(), "provisioning-service needs komado.database.operator-password"));
        config.setMaximumPoolSize(2);
        config.setReadOnly(true);
        config.setConnectionTimeout(4_000);
        config.setInitializationFailTimeout(30_000);
        config.addDataSourceProperty("logServerErrorDetail", "false");
        config.addDataSourceProperty("connectTimeout", "3");
        config.addDataSourceProperty("socketTimeout", "30");
        config.addDataSourceProperty("ApplicationName", "operator");
        HikariDataSource dataSource = new HikariDataSource(config);
        DatabaseRoles.refuseRoleAboveTheRows(dataSource);
        return dataSource;
    }

    @Bean
    JdbcClient operatorJdbcClient(@Qualifier("operatorDataSource") DataSource operatorDataSource) {
        return JdbcClient.create(operatorDataSource);
    }
}
