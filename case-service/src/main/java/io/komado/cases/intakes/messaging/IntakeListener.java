package io.komado.cases.intakes.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.komado.cases.intakes.IntakeEvent;
import io.komado.cases.intakes.IntakeId;
import io.komado.cases.intakes.TwoSides;
import io.komado.chassis.inbox.Inbox;
import io.komado.chassis.tenancy.TenantId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears on each side of an intake what happened on the other. */
@Component
class IntakeListener {

    /** What this side uses of what the desk tells. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record FromDesk(UUID intake) {}

    /** What this side uses of what the client tells. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record FromClient(UUID intake, String desk, int version) {}

    /** What this side uses of {@code intake.month-over}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record MonthOver(String client, LocalDate month) {}

    private final Inbox inbox;
    private final Inbox.Handlers handlers;

    IntakeListener(Inbox inbox, TwoSides sides) {
        this.inbox = inbox;
        this.handlers = new Inbox.Handlers()
                .on(IntakeEvents.REPORTED, FromDesk.class, (event, told) -> deliver(sides, told))
                .on(IntakeEvents.FEEDBACK_WRITTEN, FromDesk.class, (event, told) -> deliver(sides, told))
                .on(IntakeEvents.FEEDBACK_SENT, FromDesk.class, (event, told) -> deliver(sides, told))
                .on(
                        IntakeEvents.MONTH_OVER,
                        MonthOver.class,
                        (event, told) -> sides.monthIsOver(new TenantId(told.client()), YearMonth.from(told.month())))
                .on(
                        IntakeEvents.FEEDBACK_APPROVED,
                        FromClient.class,
                        (event, told) -> decided(sides, told, IntakeEvent.APPROVE_FEEDBACK))
                .on(
                        IntakeEvents.FEEDBACK_DECLINED,
                        FromClient.class,
                        (event, told) -> decided(sides, told, IntakeEvent.DECLINE_FEEDBACK));
    }

    @KafkaListener(topics = IntakeEvents.TOPIC)
    void receive(ConsumerRecord<String, byte[]> record) {
        inbox.receive(record, handlers);
    }

    private static void deliver(TwoSides sides, FromDesk told) {
        sides.deliver(new IntakeId(told.intake()));
    }

    private static void decided(TwoSides sides, FromClient told, IntakeEvent decision) {
        sides.decided(new IntakeId(told.intake()), new TenantId(told.desk()), decision, told.version());
    }
}
