package io.komado.chassis.inbox;

import io.komado.chassis.tenancy.Tenancy;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Lets each fact take effect once: the note that it was seen and its effect are one transaction, in the fact's own tenant. */
public final class Inbox {

    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final MeterRegistry meters;

    Inbox(TransactionTemplate transaction, JdbcClient jdbc, JsonMapper json, MeterRegistry meters) {
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.json = json;
        this.meters = meters;
    }

    /** What to do with each type that this consumer knows. */
    public static final class Handlers {

        private final Map<String, BiConsumer<InboundEvent, JsonMapper>> byType = new java.util.HashMap<>();

        /** Reads the data as this record, which declares just the fields it uses, and works with it. */
        public <T> Handlers on(String type, Class<T> data, BiConsumer<InboundEvent, T> work) {
            byType.put(type, (event, json) -> work.accept(event, json.treeToValue(event.data(), data)));
            return this;
        }
    }

    /** Works on a record; a repeat, an unknown type and what is late for a tenant that was erased are counted and skipped. */
    public void receive(ConsumerRecord<String, byte[]> record, Handlers handlers) {
        InboundEvent event = InboundEvent.of(record, json);
        BiConsumer<InboundEvent, JsonMapper> work = handlers.byType.get(event.type());
        if (work == null) {
            meters.counter("komado.inbox.unknown", "type", event.type()).increment();
            return;
        }
        Tenancy.run(
                event.tenant(),
                () -> transaction.executeWithoutResult(status -> {
                    if (isFirst(event)) {
                        work.accept(event, json);
                    } else {
                        meters.counter("komado.inbox.repeated").increment();
                    }
                }));
    }

    private boolean isFirst(InboundEvent event) {
        return jdbc.sql("""
                        insert into inbox (source, event_id)
                        select :source, :id where not exists (select from erasure) on conflict do nothing
                        """)
                        .param("source", event.source())
                        .param("id", event.id())
                        .update()
                == 1;
    }
}
