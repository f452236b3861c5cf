package io.komado.identity.members.messaging;

import io.komado.chassis.actor.MemberRef;
import io.komado.chassis.encryption.Pseudonyms;
import io.komado.chassis.encryption.SubjectSeal;
import io.komado.chassis.encryption.SubjectSeals;
import io.komado.chassis.outbox.Outbox;
import io.komado.chassis.outbox.PublishedEvent;
import io.komado.chassis.tenancy.Tenancy;
import io.komado.chassis.tenancy.TenantId;
import io.komado.chassis.time.CoarseTime;
import io.komado.identity.members.MemberEvents;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Writes members' events: for chat-service alone, with the subject sealed to it, and counts for everybody. */
@Component
class PublishedMemberEvents implements MemberEvents {

    static final String TOPIC = "identity.member.v1";
    static final String RENAMED = "member.renamed";
    static final String ISSUED = "member.issued";
    static final String REMOVED = "member.removed";

    /** A member has a new nickname; chat-service fetches it. */
    record MemberRenamed(String member) {}

    /** Letters were issued. */
    record MembersIssued(int count) {}

    /** Accounts are gone. */
    record MembersRemoved(int count) {}

    private final Outbox outbox;
    private final SubjectSeal seal;
    private final Pseudonyms pseudonyms;
    private final Clock clock;

    PublishedMemberEvents(Outbox outbox, SubjectSeals seals, Pseudonyms pseudonyms, Clock clock) {
        this.outbox = outbox;
        this.seal = seals.between("identity", "chat");
        this.pseudonyms = pseudonyms;
        this.clock = clock;
    }

    @Override
    public void renamed(MemberRef member) {
        String subject = seal.seal(pseudonyms.subjectOf(Tenancy.required(), member), TOPIC);
        outbox.record(
                new PublishedEvent(TOPIC, subject, RENAMED, CoarseTime.hourOf(clock), new MemberRenamed(subject)));
    }

    @Override
    public void issued(int count) {
        count(ISSUED, new MembersIssued(count));
    }

    @Override
    public void removed(int count) {
        count(REMOVED, new MembersRemoved(count));
    }

    private void count(String type, Record data) {
        TenantId tenant = Tenancy.required();
        outbox.record(new PublishedEvent(TOPIC, tenant.value(), type, CoarseTime.hourOf(clock), data));
    }
}
