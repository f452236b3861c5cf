package io.komado.provisioning.tenants.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import io.komado.chassis.tenancy.ConnectionPools;
import io.komado.chassis.tenancy.DatabaseProperties;
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
        String password = Objects.requireNonNull(
                properties.operatorPassword(), "provisioning-service needs komado.database.operator-password");
        return ConnectionPools.open(properties, "operator", password, 2);
    }

    @Bean
    JdbcClient operatorJdbcClient(@Qualifier("operatorDataSource") DataSource operatorDataSource) {
        return JdbcClient.create(operatorDataSource);
    }
}
