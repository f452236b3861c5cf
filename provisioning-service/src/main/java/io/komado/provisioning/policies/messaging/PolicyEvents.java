package io.komado.provisioning.policies.messaging;

import io.komado.chassis.actor.StaffId;
import io.komado.chassis.audit.AuditEntry;
import io.komado.chassis.outbox.Outbox;
import io.komado.chassis.outbox.PublishedEvent;
import io.komado.chassis.tenancy.Tenancy;
import io.komado.provisioning.policies.PolicyAnnouncements;
import io.komado.provisioning.policies.PolicyVersion;
import io.komado.provisioning.policies.Rules;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Publishes the versions of a tenant's rules. */
@Component
class PolicyEvents implements PolicyAnnouncements {

    static final String TOPIC = "provisioning.tenant.v1";

    static final String PUBLISHED = "policy.published";
    static final String REVIEWED = "policy.reviewed";
    static final String REVIEW_DUE = "policy.review-due";

    /** The data of {@value #PUBLISHED}. */
    record PolicyPublished(
            String tenant,
            int version,
            String effectiveFrom,
            String profile,
            int watchMonths,
            int counsellors,
            int investigators,
            int answerWithinHours,
            int olderTextAfterDays,
            int conversationDays,
            int deletionDelayDays,
            int caseYears,
            int cellThreshold,
            int textThreshold,
            boolean europeanDeadlines) {}

    private final Outbox outbox;
    private final Clock clock;

    PolicyEvents(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void published(PolicyVersion version) {
        String tenant = Tenancy.required().value();
        Rules rules = version.rules();
        Instant now = clock.instant();
        outbox.record(new PublishedEvent(
                TOPIC,
                tenant,
                PUBLISHED,
                now,
                new PolicyPublished(
                        tenant,
                        version.number(),
                        version.effectiveFrom().toString(),
                        rules.profile().code(),
                        rules.watchMonths(),
                        rules.counsellors(),
                        rules.investigators(),
                        rules.answerWithinHours(),
                        rules.olderTextAfterDays(),
                        rules.conversationDays(),
                        rules.deletionDelayDays(),
                        rules.caseYears(),
                        rules.cellThreshold(),
                        rules.textThreshold(),
                        rules.europeanDeadlines())));
        Map<String, Object> data = Map.of(
                "version", version.number(),
                "effectiveFrom", version.effectiveFrom().toString());
        outbox.audit(version.publishedBy()
                .map(person -> AuditEntry.byStaff(PUBLISHED, person, now, data))
                .orElseGet(() -> AuditEntry.bySystem(PUBLISHED, now, data)));
    }

    @Override
    public void reviewed(int version, StaffId by) {
        outbox.audit(AuditEntry.byStaff(REVIEWED, by, clock.instant(), Map.of("version", version)));
    }

    @Override
    public void reviewDue(LocalDate since) {
        outbox.audit(AuditEntry.bySystem(REVIEW_DUE, clock.instant(), Map.of("since", since.toString())));
    }
}
