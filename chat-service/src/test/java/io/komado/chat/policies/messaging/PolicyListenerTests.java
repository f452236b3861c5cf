package io.komado.chat.policies.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.komado.chassis.test.PublishedSchema;
import io.komado.chat.policies.Rules;
import org.junit.jupiter.api.Test;

class PolicyListenerTests {

    @Test
    void readsTheSampleOfItsProducer() {
        PolicyListener.PolicyPublished heard =
                PublishedSchema.of("policy.published").sample(PolicyListener.PolicyPublished.class);

        assertThat(heard.version()).isEqualTo(2);
        assertThat(heard.effectiveFrom()).isEqualTo("2027-04-01");
        assertThat(heard.rules()).isEqualTo(new Rules("school", 2, 24, 3, 1_095, 7, 5));
    }
}
