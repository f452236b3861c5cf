package io.komado.identity.tenants.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.komado.chassis.test.PublishedSchema;
import org.junit.jupiter.api.Test;

class TenantListenerTests {

    @Test
    void readsTheSamplesOfItsProducer() {
        TenantListener.TenantCreated created =
                PublishedSchema.of("tenant.created").sample(TenantListener.TenantCreated.class);
        assertThat(created.kind()).isEqualTo("school");
        assertThat(PublishedSchema.of("desk.opened")
                        .sample(TenantListener.DeskOpened.class)
                        .desk())
                .isNotNull();
        assertThat(PublishedSchema.of("tenant.standing-changed")
                        .sample(TenantListener.StandingChanged.class)
                        .open())
                .isFalse();
        assertThat(PublishedSchema.of("tenant.break-glass-opened")
                        .sample(TenantListener.BreakGlassOpened.class)
                        .opening())
                .isNotNull();
        TenantListener.LettersReplaced replaced =
                PublishedSchema.of("letters.replaced").sample(TenantListener.LettersReplaced.class);
        assertThat(replaced.order()).isNotNull();
        assertThat(replaced.until()).isEqualTo("2027-01-19T01:00:00Z");
        assertThat(PublishedSchema.of("distribution.began").sample(TenantListener.Happened.class))
                .isNotNull();
    }
}
