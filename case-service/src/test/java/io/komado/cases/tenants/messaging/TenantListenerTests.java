package io.komado.cases.tenants.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.komado.cases.policies.RulesVersion;
import io.komado.chassis.test.PublishedSchema;
import org.junit.jupiter.api.Test;

class TenantListenerTests {

    @Test
    void readsTheSampleOfItsProducer() {
        RulesVersion rules = PublishedSchema.of("policy.published")
                .sample(TenantListener.PolicyPublished.class)
                .rules();
        assertThat(rules.profile()).isEqualTo("school");
        assertThat(rules.numbers().watchMonths()).isEqualTo(3);
    }

    @Test
    void hearsHowManyPeopleThereAre() {
        assertThat(PublishedSchema.of("tenant.entitled")
                        .sample(TenantListener.TenantEntitled.class)
                        .headcount())
                .isPositive();
    }

    @Test
    void hearsWhichDeskWorksForItsCustomersAndWhetherItsStaffWasTrained() {
        assertThat(PublishedSchema.of("desk.engaged")
                        .sample(TenantListener.DeskEngaged.class)
                        .served())
                .isTrue();
        assertThat(PublishedSchema.of("tenant.training-changed")
                        .sample(TenantListener.TrainingChanged.class)
                        .given())
                .isTrue();
    }
}
