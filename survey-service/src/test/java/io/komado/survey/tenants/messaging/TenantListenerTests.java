package io.komado.survey.tenants.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.komado.chassis.test.PublishedSchema;
import org.junit.jupiter.api.Test;

class TenantListenerTests {

    @Test
    void readsTheSamplesOfItsProducers() {
        assertThat(PublishedSchema.of("policy.published").sample(TenantListener.PolicyPublished.class))
                .isEqualTo(new TenantListener.PolicyPublished(2, "school", 5, 10));
        assertThat(PublishedSchema.of("tenant.entitled")
                        .sample(TenantListener.TenantEntitled.class)
                        .headcount())
                .isEqualTo(320);
        assertThat(PublishedSchema.of("tenant.standing-changed")
                        .sample(TenantListener.StandingChanged.class)
                        .open())
                .isFalse();
        for (String type : new String[] {"member.issued", "member.removed"}) {
            assertThat(PublishedSchema.of(type)
                            .sample(MemberListener.Counted.class)
                            .count())
                    .isEqualTo(200);
        }
    }
}
