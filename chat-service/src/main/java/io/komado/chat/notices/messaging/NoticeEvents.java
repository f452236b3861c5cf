package io.komado.chat.notices.messaging;

import io.komado.chassis.outbox.Outbox;
import io.komado.chassis.outbox.OwnTopics;
import io.komado.chassis.outbox.PublishedEvent;
import io.komado.chassis.tenancy.Tenancy;
import io.komado.chat.notices.Notice;
import io.komado.chat.notices.NoticeAnnouncements;
import io.komado.chat.notices.Notices;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Publishes what a member answered to a notice of a case, and when the one with a time to object was opened; codes and days. */
@Component
class NoticeEvents implements NoticeAnnouncements {

    static final String TOPIC = "chat.notice.v1";
    static final String OPENED = "notice.opened";
    static final String ANSWERED = "notice.answered";

    /** The data of {@value #OPENED}. */
    record NoticeOpened(String tenant, UUID reference, String day) {}

    /** The data of {@value #ANSWERED}: what was asked, and about which thing of the case; {@code none} for none. */
    record NoticeAnswered(String tenant, UUID reference, String asks, String about, String answer) {}

    private final Outbox outbox;

    NoticeEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    /** case-service waits for it long before the first. */
    @Bean
    static OwnTopics topicOfNotices() {
        return new OwnTopics(Set.of(TOPIC));
    }

    @Override
    public void opened(UUID reference, LocalDate day, Instant hour) {
        outbox.record(new PublishedEvent(
                TOPIC,
                reference.toString(),
                OPENED,
                hour,
                new NoticeOpened(Tenancy.required().value(), reference, day.toString())));
    }

    @Override
    public void answered(Notices.Answered question, String answer, Instant hour) {
        outbox.record(new PublishedEvent(
                TOPIC,
                question.reference().toString(),
                ANSWERED,
                hour,
                new NoticeAnswered(
                        Tenancy.required().value(),
                        question.reference(),
                        question.params().getOrDefault(Notice.ASKS, ""),
                        question.params().getOrDefault("about", "none"),
                        answer)));
    }
}
