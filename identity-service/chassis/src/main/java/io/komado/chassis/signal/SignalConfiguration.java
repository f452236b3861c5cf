package io.komado.chassis.signal;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Two connections beside the pool, under the relay's role, which may read no content. */
@AutoConfiguration
class SignalConfiguration {

    @Bean
    Signals signals(@Qualifier("relayDataSource") DataSource relayDataSource) {
        return new Signals(relayDataSource);
    }

    @Bean
    Hearing hearing(@Qualifier("relayDataSource") DataSource relayDataSource, List<SignalListener> listeners) {
        return new Hearing(relayDataSource, listeners);
    }
}
