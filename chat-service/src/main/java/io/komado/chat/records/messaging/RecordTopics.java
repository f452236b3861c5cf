package io.komado.chat.records.messaging;

import io.komado.chassis.outbox.OwnTopics;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The topic on which case-service waits for records, long before there is one. */
@Configuration(proxyBeanMethods = false)
class RecordTopics {

    @Bean
    OwnTopics madeAtStart() {
        return new OwnTopics(Set.of(RecordEvents.TOPIC));
    }
}
