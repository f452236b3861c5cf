package io.komado.cases.tenants.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.komado.cases.intakes.CustomerDesks;
import io.komado.cases.intakes.TwoSides;
import io.komado.cases.numbers.CaseNumbers;
import io.komado.cases.policies.RulesVersion;
import io.komado.cases.policies.RulesVersions;
import io.komado.cases.profiles.Adaptation;
import io.komado.chassis.erasure.Erasures;
import io.komado.chassis.inbox.Inbox;
import io.komado.chassis.tenancy.TenantId;
import java.time.LocalDate;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears which rules an organisation set for itself, which desk works for its customers, and that it is to be erased. */
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
    record TenantEntitled(int headcount, List<String> languages) {}

    /** What this service uses of {@code desk.engaged}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record DeskEngaged(String desk, boolean served) {}

    /** What this service uses of {@code tenant.training-changed}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record TrainingChanged(boolean given) {}

    private final Inbox inbox;
    private final Inbox.Handlers handlers;

    TenantListener(
            Inbox inbox,
            Erasures erasures,
            RulesVersions rules,
            CaseNumbers numbers,
            CustomerDesks desks,
            TwoSides sides) {
        this.inbox = inbox;
        this.handlers = erasures.heardBy(new Inbox.Handlers())
                .on("policy.published", PolicyPublished.class, (event, published) -> rules.add(published.rules()))
                .on("tenant.entitled", TenantEntitled.class, (event, entitled) -> {
                    numbers.people(entitled.headcount());
                    desks.languages(entitled.languages());
                })
                .on(
                        "desk.engaged",
                        DeskEngaged.class,
                        (event, told) -> sides.engaged(new TenantId(told.desk()), told.served()))
                .on("tenant.training-changed", TrainingChanged.class, (event, told) -> desks.trained(told.given()));
    }

    @KafkaListener(topics = "provisioning.tenant.v1")
    void receive(ConsumerRecord<String, byte[]> record) {
        inbox.receive(record, handlers);
    }
}
