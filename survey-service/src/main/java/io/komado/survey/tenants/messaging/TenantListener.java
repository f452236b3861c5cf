package io.komado.survey.tenants.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.komado.chassis.erasure.Erasures;
import io.komado.chassis.inbox.Inbox;
import io.komado.survey.tenants.Organisations;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears how large an organisation is, which rules it set for itself, and that it is to be erased. */
@Component
class TenantListener {

    private static final String ENGLISH = "en";

    /** What this service uses of {@code tenant.entitled}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record TenantEntitled(int headcount, List<String> languages) {}

    /** What this service uses of {@code tenant.standing-changed}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record StandingChanged(boolean open) {}

    /** What this service uses of {@code policy.published}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record PolicyPublished(int version, String profile, int cellThreshold, int textThreshold) {}

    private final Inbox inbox;
    private final Inbox.Handlers handlers;

    TenantListener(Inbox inbox, Erasures erasures, Organisations organisations) {
        this.inbox = inbox;
        this.handlers = erasures.heardBy(new Inbox.Handlers())
                .on(
                        "tenant.entitled",
                        TenantEntitled.class,
                        (event, entitled) -> organisations.entitled(
                                entitled.headcount(), entitled.languages().contains(ENGLISH)))
                .on(
                        "tenant.standing-changed",
                        StandingChanged.class,
                        (event, changed) -> organisations.standing(changed.open()))
                .on(
                        "policy.published",
                        PolicyPublished.class,
                        (event, published) -> organisations.rules(
                                published.version(),
                                published.profile(),
                                published.cellThreshold(),
                                published.textThreshold()));
    }

    @KafkaListener(topics = "provisioning.tenant.v1")
    void receive(ConsumerRecord<String, byte[]> record) {
        inbox.receive(record, handlers);
    }
}
