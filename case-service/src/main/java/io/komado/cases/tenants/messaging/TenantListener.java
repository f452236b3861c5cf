package io.komado.cases.tenants.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.komado.cases.numbers.CaseNumbers;
import io.komado.cases.policies.RulesVersion;
import io.komado.cases.policies.RulesVersions;
import io.komado.cases.profiles.Adaptation;
import io.komado.chassis.erasure.Erasures;
import io.komado.chassis.inbox.Inbox;
import java.time.LocalDate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears which rules an organisation set for itself, and that it is to be erased. */
@Component
class TenantListener {

    /** What this service uses of {@code policy.published}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record PolicyPublished(
            int version,
            LocalDate effectiveFrom,
            String profile,
            int watchMonths,
            int counsellors,
            int investigators,
            int caseYears,
            boolean europeanDeadlines) {

        RulesVersion rules() {
            return new RulesVersion(
                    profile,
                    effectiveFrom,
                    new Adaptation(version, watchMonths, counsellors, investigators, europeanDeadlines),
                    caseYears);
        }
    }

    /** What this service uses of {@code tenant.entitled}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record TenantEntitled(int headcount) {}

    private final Inbox inbox;
    private final Inbox.Handlers handlers;

    TenantListener(Inbox inbox, Erasures erasures, RulesVersions rules, CaseNumbers numbers) {
        this.inbox = inbox;
        this.handlers = erasures.heardBy(new Inbox.Handlers())
                .on("policy.published", PolicyPublished.class, (event, published) -> rules.add(published.rules()))
                .on("tenant.entitled", TenantEntitled.class, (event, entitled) -> numbers.people(entitled.headcount()));
    }

    @KafkaListener(topics = "provisioning.tenant.v1")
    void receive(ConsumerRecord<String, byte[]> record) {
        inbox.receive(record, handlers);
    }
}
