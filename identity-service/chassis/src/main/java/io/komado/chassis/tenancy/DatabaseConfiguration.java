package io.komado.chassis.tenancy;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** The service's data source under its own role, the relay's under another, and migrations as the owner before both. */
@AutoConfiguration(
        beforeName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration"
        })
@EnableTransactionManagement
@EnableConfigurationProperties(DatabaseProperties.class)
class DatabaseConfiguration {

    /**
     * Applies the chassis' tables, then the service's; the owner's connection is closed again at once. The chassis' versions begin with 0, so a
     * later one of them comes out of order to a database that has the service's already.
     */
    @Bean(name = "migrations")
    Flyway migrations(DatabaseProperties properties) {
        Flyway flyway = Flyway.configure()
                .dataSource(properties.url(), properties.role("owner"), properties.ownerPassword())
                .schemas(properties.service())
                .createSchemas(false)
                .outOfOrder(true)
                .locations("classpath:db/chassis", "classpath:db/migration")
                .placeholders(java.util.Map.of("service", properties.service()))
                .load();
        flyway.migrate();
        return flyway;
    }

    @Bean
    @Primary
    @DependsOn("migrations")
    HikariDataSource dataSource(DatabaseProperties properties) {
        return ConnectionPools.open(properties, "service", properties.servicePassword(), properties.poolSize());
    }

    /** Not pooled: the relay and the listener keep their few connections for as long as they live. */
    @Bean
    @DependsOn("migrations")
    DataSource relayDataSource(DatabaseProperties properties) {
        DriverManagerDataSource dataSource =
                new DriverManagerDataSource(properties.url(), properties.role("relay"), properties.relayPassword());
        java.util.Properties settings = new java.util.Properties();
        settings.setProperty("logServerErrorDetail", "false");
        settings.setProperty("connectTimeout", "3");
        settings.setProperty("socketTimeout", "30");
        settings.setProperty("ApplicationName", "relay");
        dataSource.setConnectionProperties(settings);
        DatabaseRoles.refuseRoleAboveTheRows(dataSource);
        return dataSource;
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new TenantTransactions(dataSource);
    }

    @Bean
    TransactionTemplate transactionTemplate(PlatformTransactionManager transactionManager) {
        return new TransactionTemplate(transactionManager);
    }

    @Bean
    @Primary
    JdbcClient jdbcClient(DataSource dataSource) {
        return JdbcClient.create(dataSource);
    }

    @Bean
    SingleStatements singleStatements(DataSource dataSource) {
        return new SingleStatements(new NamedParameterJdbcTemplate(dataSource));
    }

    @Bean
    JdbcClient relayJdbcClient(@Qualifier("relayDataSource") DataSource relayDataSource) {
        return JdbcClient.create(relayDataSource);
    }
}
