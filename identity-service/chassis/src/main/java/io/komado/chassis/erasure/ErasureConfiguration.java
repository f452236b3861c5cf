package io.komado.chassis.erasure;

import io.komado.chassis.outbox.Outbox;
import io.komado.chassis.signal.Signals;
import io.komado.chassis.tenancy.DatabaseProperties;
import io.komado.chassis.tenancy.ForgetsTenants;
import io.komado.chassis.timers.Timers;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What erases a tenant, and the door that is closed behind it. */
@AutoConfiguration
class ErasureConfiguration {

    /** Comes after the check of who is asking. */
    private static final int AFTER_THE_GUARD = 1;

    @Bean
    ErasureRegister erasureRegister(JdbcClient jdbc) {
        return new ErasureRegister(jdbc);
    }

    @Bean
    Erasures erasures(ErasureRegister register, Timers timers, Signals signals, Clock clock) {
        return new Erasures(register, timers, signals, clock);
    }

    @Bean
    @ConditionalOnMissingBean(ErasureWitness.class)
    PublishedErasure publishedErasure(Outbox outbox, DatabaseProperties database, Clock clock) {
        return new PublishedErasure(outbox, database.service(), clock);
    }

    @Bean
    ErasureTimer erasureTimer(
            ErasureRegister register,
            ObjectProvider<KeptTables> kept,
            ObjectProvider<ErasureStep> steps,
            JdbcClient jdbc,
            Timers timers,
            ErasureWitness witness,
            Clock clock) {
        return new ErasureTimer(
                register,
                new TenantTables(
                        jdbc, kept.stream().findFirst().map(KeptTables::names).orElse(Set.of())),
                steps.orderedStream().toList(),
                jdbc,
                timers,
                witness,
                clock);
    }

    @Bean
    ErasedTenants erasedTenants(
            @Qualifier("schedulerDataSource") DataSource schedulerDataSource, List<ForgetsTenants> memories) {
        return new ErasedTenants(JdbcClient.create(schedulerDataSource), memories);
    }

    @Bean
    WebMvcConfigurer closedDoor(ErasedTenants erased) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new ClosedDoor(erased)).order(AFTER_THE_GUARD);
            }
        };
    }
}
