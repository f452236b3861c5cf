package io.komado.chat.notices.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.komado.chassis.inbox.Inbox;
import io.komado.chassis.time.CoarseTime;
import io.komado.chat.keeping.CaseTies;
import io.komado.chat.notices.Notices;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears what the reporter of a case is to be told, and that a case needs its conversation no more; both under the record's reference. */
@Component
class CaseNoticeListener {

    /** What stands where nothing is asked. */
    private static final String NOTHING = "none";

    private static final Pattern CODE = Pattern.compile("[a-z0-9-]{1,60}");

    /** A day, a number or a code: nothing else that case-service could say stands in a conversation. */
    private static final Pattern PARAM = Pattern.compile("[A-Za-z0-9 .:-]{1,40}");

    /** What this service uses of {@code case.notice-for-reporter}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record NoticeForReporter(UUID reference, String code, Map<String, String> params) {}

    /** What this service uses of {@code case.conversation-released}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record ConversationReleased(UUID reference) {}

    private final Inbox inbox;
    private final Inbox.Handlers handlers;

    CaseNoticeListener(Inbox inbox, CaseTies ties, Notices notices, Clock clock) {
        this.inbox = inbox;
        this.handlers = new Inbox.Handlers()
                .on("case.notice-for-reporter", NoticeForReporter.class, (event, told) -> {
                    LocalDate today = CoarseTime.dayOf(clock, CoarseTime.TOKYO);
                    if (CODE.matcher(told.code()).matches()) {
                        ties.conversationOf(told.reference())
                                .ifPresent(conversation -> notices.add(
                                        conversation, told.reference(), told.code(), plain(told.params()), today));
                    }
                })
                .on("case.conversation-released", ConversationReleased.class, (event, released) -> {
                    ties.release(released.reference());
                    notices.forget(released.reference());
                });
    }

    @KafkaListener(topics = "case.notices.v1")
    void receive(ConsumerRecord<String, byte[]> record) {
        inbox.receive(record, handlers);
    }

    private static Map<String, String> plain(Map<String, String> params) {
        return params.entrySet().stream()
                .filter(param -> !param.getValue().equals(NOTHING)
                        && PARAM.matcher(param.getValue()).matches())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
