package io.komado.cases.casefile.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.komado.chassis.test.PublishedSchema;
import org.junit.jupiter.api.Test;

class NoticeListenerTests {

    @Test
    void readsTheSamplesOfItsProducer() {
        assertThat(PublishedSchema.of("notice.opened")
                        .sample(NoticeListener.NoticeOpened.class)
                        .day())
                .hasToString("2026-11-20");
        assertThat(PublishedSchema.of("notice.answered")
                        .sample(NoticeListener.NoticeAnswered.class)
                        .yes())
                .isTrue();
    }
}
