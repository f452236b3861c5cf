package io.komado.cases.casefile.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.komado.cases.casefile.ReporterAnswers;
import io.komado.chassis.inbox.Inbox;
import java.time.LocalDate;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears what became of notices in the conversations from which cases came. */
@Component
class NoticeListener {

    /** What this service uses of {@code notice.opened}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record NoticeOpened(UUID reference, LocalDate day) {}

    /** What this service uses of {@code notice.answered}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record NoticeAnswered(UUID reference, String asks, String about, String answer) {

        boolean yes() {
            return answer.equals("yes");
        }
    }

    private final Inbox inbox;
    private final Inbox.Handlers handlers;

    NoticeListener(Inbox inbox, ReporterAnswers answers) {
        this.inbox = inbox;
        this.handlers = new Inbox.Handlers()
                .on(
                        "notice.opened",
                        NoticeOpened.class,
                        (event, opened) -> answers.opened(opened.reference(), opened.day()))
                .on(
                        "notice.answered",
                        NoticeAnswered.class,
                        (event, said) -> answers.answered(said.reference(), said.asks(), said.about(), said.yes()));
    }

    @KafkaListener(topics = "chat.notice.v1")
    void receive(ConsumerRecord<String, byte[]> record) {
        inbox.receive(record, handlers);
    }
}
