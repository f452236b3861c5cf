package io.komado.cases.casefile.messaging;

import io.komado.chassis.outbox.OwnTopics;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where cases are told of; there from the start, since nobody may have a case for a long time. */
@Configuration(proxyBeanMethods = false)
class CaseTopics {

    @Bean
    OwnTopics topicsOfCases() {
        return new OwnTopics(Set.of(CaseEvents.TOPIC, CaseEvents.NOTICES, CaseEvents.WORK));
    }
}
