package io.komado.chassis.timers;

import com.zaxxer.hikari.HikariDataSource;
import io.komado.chassis.tenancy.ConnectionPools;
import io.komado.chassis.tenancy.DatabaseProperties;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The service's timers and the scheduler that works them off. */
@AutoConfiguration
class TimerConfiguration {

    @Bean
    Timers timers(JdbcClient jdbc) {
        return new Timers(jdbc);
    }

    /** One connection, kept, under the role that sees when timers are due and none of their tenants' rows. */
    @Bean
    @DependsOn("migrations")
    HikariDataSource schedulerDataSource(DatabaseProperties properties) {
        return ConnectionPools.open(properties, "relay", properties.relayPassword(), 1);
    }

    @Bean
    Scheduler timerScheduler(
            @Qualifier("schedulerDataSource") HikariDataSource schedulerDataSource,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            List<TimerHandler> handlers,
            Clock clock,
            MeterRegistry meters) {
        Scheduler scheduler = new Scheduler(
                JdbcClient.create(schedulerDataSource),
                jdbc,
                transaction,
                handlers.stream().collect(Collectors.toMap(TimerHandler::kind, Function.identity())),
                clock);
        Gauge.builder("komado.timers.due", scheduler, Scheduler::waiting)
                .description("How many timers the last look found due, 500 at most")
                .register(meters);
        return scheduler;
    }
}
