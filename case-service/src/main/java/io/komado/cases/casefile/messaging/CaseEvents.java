package io.komado.cases.casefile.messaging;

import io.komado.cases.casefile.CaseAnnouncements;
import io.komado.cases.procedure.CaseFile;
import io.komado.cases.procedure.CaseId;
import io.komado.cases.procedure.Decided;
import io.komado.cases.procedure.Event;
import io.komado.cases.procedure.Notice;
import io.komado.cases.procedure.Notices;
import io.komado.cases.procedure.ThingId;
import io.komado.chassis.actor.StaffId;
import io.komado.chassis.audit.AuditEntry;
import io.komado.chassis.outbox.Outbox;
import io.komado.chassis.outbox.PublishedEvent;
import io.komado.chassis.tenancy.Tenancy;
import io.komado.chassis.time.CoarseTime;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Publishes cases. */
@Component
class CaseEvents implements CaseAnnouncements {

    static final String TOPIC = "case.case.v1";
    static final String NOTICES = "case.notices.v1";
    static final String CLOSINGS = "case.closing.v1";
    static final String WORK = "case.work.v1";

    static final String OPENED = "case.opened";
    static final String MOVED = "case.moved";
    static final String DESTROYED = "case.destroyed";
    static final String RECUSED = "case.recused";
    static final String NOTICE_FOR_REPORTER = "case.notice-for-reporter";
    static final String CONVERSATION_RELEASED = "case.conversation-released";
    static final String WORK_DUE = "case.work-due";
    static final String CLOSING_OBSTACLE = "case.closing-obstacle";

    private static final String DAY = "day";
    private static final String OPEN_CASE = "open-case";
    private static final String NOTHING = "none";

    /** The data of {@value #OPENED}. */
    record CaseOpened(String caseId) {}

    /** The data of {@value #MOVED}: by which row of the table, and where it stands now. */
    record CaseMoved(String caseId, String row, String to) {}

    /** The data of {@value #NOTICE_FOR_REPORTER} and {@value #CONVERSATION_RELEASED}: a code and days, and nothing else (TH-27). */
    record NoticeForReporter(String tenant, String reference, String code, Map<String, String> params) {}

    /** The data of {@value #CLOSING_OBSTACLE}, see the chassis' {@code closing/obstacle.schema.json}. */
    record ClosingObstacle(String obstacle, String kind, boolean stands) {}

    /** The data of {@value #WORK_DUE}. */
    record WorkDue(List<String> staff) {}

    private final Outbox outbox;
    private final Clock clock;

    CaseEvents(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void moved(Decided decided, Optional<StaffId> by, Instant at) {
        CaseFile file = decided.file();
        String id = file.id().toString();
        boolean begins = decided.event() == Event.SUBMIT;
        if (begins) {
            outbox.record(new PublishedEvent(TOPIC, id, OPENED, at, new CaseOpened(id)));
        } else {
            outbox.record(new PublishedEvent(
                    TOPIC,
                    id,
                    MOVED,
                    at,
                    new CaseMoved(id, decided.row(), decided.to().code())));
        }
        Map<String, Object> data =
                Map.of("case", id, "row", decided.row(), "to", decided.to().code());
        String act = begins ? OPENED : MOVED;
        outbox.audit(by.map(person -> AuditEntry.byStaff(act, person, at, data))
                .orElseGet(() ->
                        AuditEntry.bySystemOn(act, at.atZone(CoarseTime.TOKYO).toLocalDate(), data)));
        file.intake().reference().ifPresent(reference -> tell(file, reference, decided, at));
    }

    @Override
    public void read(CaseFile file, StaffId by, String what) {
        outbox.audit(AuditEntry.byStaff(
                what, by, clock.instant(), Map.of("case", file.id().toString())));
    }

    @Override
    public void destroyed(CaseId id, Instant at) {
        outbox.audit(AuditEntry.bySystem(DESTROYED, at, Map.of("case", id.toString())));
    }

    @Override
    public void recused(CaseId id, StaffId person) {
        outbox.audit(AuditEntry.byStaff(RECUSED, person, clock.instant(), Map.of("case", id.toString())));
    }

    @Override
    public void workIsDue(List<StaffId> people) {
        outbox.record(new PublishedEvent(
                WORK,
                Tenancy.required().value(),
                WORK_DUE,
                clock.instant(),
                new WorkDue(people.stream().map(StaffId::toString).toList())));
    }

    @Override
    public void obstructs(CaseId id, boolean stands) {
        outbox.record(new PublishedEvent(
                CLOSINGS,
                Tenancy.required().value(),
                CLOSING_OBSTACLE,
                clock.instant(),
                new ClosingObstacle(id.toString(), OPEN_CASE, stands)));
    }

    /** G7: an anonymous reporter is told in the conversation, by a code. */
    private void tell(CaseFile file, ThingId reference, Decided decided, Instant at) {
        decided.toldToReporter().forEach(given -> notice(file, reference, given, at));
        boolean rests = !file.status().isOpen();
        if (rests && decided.from().filter(place -> !place.equals(decided.to())).isPresent()) {
            outbox.record(new PublishedEvent(
                    NOTICES,
                    reference.toString(),
                    CONVERSATION_RELEASED,
                    hour(at),
                    new NoticeForReporter(
                            Tenancy.required().value(),
                            reference.toString(),
                            file.status().code(),
                            Map.of(
                                    DAY,
                                    hour(at).atZone(CoarseTime.TOKYO)
                                            .toLocalDate()
                                            .toString()))));
        }
    }

    private void notice(CaseFile file, ThingId reference, Notices.Given given, Instant at) {
        outbox.record(new PublishedEvent(
                NOTICES,
                reference.toString(),
                NOTICE_FOR_REPORTER,
                hour(at),
                new NoticeForReporter(
                        Tenancy.required().value(),
                        reference.toString(),
                        given.notice().code(),
                        params(file, given))));
    }

    /** The day; and where it is a question, what is asked and about which measure. */
    private static Map<String, String> params(CaseFile file, Notices.Given given) {
        boolean isAboutAMeasure = given.notice() == Notice.INTERIM_TO_CONSENT;
        return Map.of(
                DAY,
                given.sentOn().toString(),
                "asks",
                given.notice().asks().orElse(NOTHING),
                "about",
                isAboutAMeasure ? file.interim().all().getLast().id().toString() : NOTHING);
    }

    private static Instant hour(Instant at) {
        return at.truncatedTo(ChronoUnit.HOURS);
    }
}
