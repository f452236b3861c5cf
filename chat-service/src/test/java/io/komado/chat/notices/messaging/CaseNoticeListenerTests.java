package io.komado.chat.notices.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.komado.chassis.test.PublishedSchema;
import org.junit.jupiter.api.Test;

class CaseNoticeListenerTests {

    @Test
    void readsTheSamplesOfItsProducer() {
        CaseNoticeListener.NoticeForReporter told =
                PublishedSchema.of("case.notice-for-reporter").sample(CaseNoticeListener.NoticeForReporter.class);
        assertThat(told.code()).isEqualTo("reported-to-committee");
        assertThat(told.params()).containsEntry("day", "2026-11-20");
        assertThat(PublishedSchema.of("case.conversation-released")
                        .sample(CaseNoticeListener.ConversationReleased.class)
                        .reference())
                .isEqualTo(told.reference());
    }
}
