package io.komado.identity.staff.messaging;

import io.komado.chassis.actor.StaffId;
import io.komado.chassis.audit.AuditEntry;
import io.komado.chassis.outbox.Outbox;
import io.komado.chassis.outbox.PublishedEvent;
import io.komado.identity.staff.By;
import io.komado.identity.staff.DeskWatch.Readers;
import io.komado.identity.staff.Grant;
import io.komado.identity.staff.Profile;
import io.komado.identity.staff.Seat;
import io.komado.identity.staff.StaffEvents;
import io.komado.identity.staff.StaffFact;
import io.komado.identity.staff.StaffMember;
import io.komado.identity.units.UnitId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes the events of staff: opaque ids, roles, dates. The name is asked for where it is shown. */
@Component
class PublishedStaffEvents implements StaffEvents {

    static final String TOPIC = "identity.staff.v1";
    static final String APPOINTED = "staff.appointed";
    static final String INVITED = "staff.invited";
    static final String ROLE_GRANTED = "staff.role-granted";
    static final String ROLE_ENDED = "staff.role-ended";
    static final String TERM_SHORTENED = "staff.term-shortened";
    static final String TERM_ENDING = "staff.term-ending";
    static final String CHANGED = "staff.changed";
    static final String WORK_HANDED_OVER = "staff.work-handed-over";
    static final String SECOND_FACTOR_RESET = "staff.second-factor-reset";
    static final String READERS_COUNTED = "desk.readers-counted";
    static final String SHORT_OF_READERS = "desk.short-of-readers";
    static final String READERS_RESTORED = "desk.readers-restored";

    /** A person came in with a first role. */
    record StaffAppointed(String staff, String role) {}

    /** A role is held from the first day of its term on, until the last but one. */
    record RoleGranted(
            String grant, String staff, String role, String scope, String seat, LocalDate from, LocalDate until) {}

    /** A role is not held any more. */
    record RoleEnded(String grant, String staff, String role, String scope, String reason) {}

    /** A term will end earlier than was told. */
    record TermShortened(String grant, String staff, LocalDate until) {}

    /** A term will end in so many days. */
    record TermEnding(String grant, String staff, String role, LocalDate until, int days) {}

    /** What other services need to know of a person. */
    record StaffChanged(
            String staff,
            String kind,
            String unit,
            String gender,
            String supervisor,
            String candidate,
            String liaison,
            String leaves) {}

    /** All open work goes to another. */
    record WorkHandedOver(String from, String to, List<String> grants) {}

    /** The second factor is to be set up anew. */
    record SecondFactorReset(String staff) {}

    /** How many can read at a desk; the fallback stands in while they are too few, where there is one. */
    record DeskReaders(String desk, int readers, String fallback) {}

    private final Outbox outbox;
    private final Clock clock;

    PublishedStaffEvents(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void happened(StaffFact fact, By by) {
        String staff = fact.staff().toString();
        switch (fact) {
            case StaffFact.Appointed it -> {
                publish(staff, APPOINTED, new StaffAppointed(staff, it.first().code()));
                audit(APPOINTED, by, Map.of("staff", staff, "role", it.first().code()));
            }
            case StaffFact.Invited ignored -> audit(INVITED, by, Map.of("staff", staff));
            case StaffFact.RoleGranted it -> {
                RoleGranted granted = granted(it.staff(), it.grant());
                publish(staff, ROLE_GRANTED, granted);
                audit(
                        ROLE_GRANTED,
                        by,
                        Map.of(
                                "grant", granted.grant(),
                                "staff", staff,
                                "role", granted.role(),
                                "scope", granted.scope(),
                                "from", granted.from().toString(),
                                "until", granted.until().toString()));
            }
            case StaffFact.RoleEnded it -> {
                Grant grant = it.grant();
                RoleEnded ended = new RoleEnded(
                        grant.id().toString(),
                        staff,
                        grant.role().code(),
                        grant.scope().code(),
                        it.reason().code());
                publish(staff, ROLE_ENDED, ended);
                audit(
                        ROLE_ENDED,
                        by,
                        Map.of("grant", ended.grant(), "staff", staff, "role", ended.role(), "reason", ended.reason()));
            }
            case StaffFact.TermShortened it -> {
                TermShortened shortened = new TermShortened(
                        it.grant().id().toString(), staff, it.grant().term().until());
                publish(staff, TERM_SHORTENED, shortened);
                audit(
                        TERM_SHORTENED,
                        by,
                        Map.of(
                                "grant", shortened.grant(),
                                "staff", staff,
                                "until", shortened.until().toString()));
            }
            case StaffFact.TermEnding it ->
                publish(
                        staff,
                        TERM_ENDING,
                        new TermEnding(
                                it.grant().id().toString(),
                                staff,
                                it.grant().role().code(),
                                it.grant().term().until(),
                                it.days()));
            case StaffFact.PersonChanged it -> {
                publish(staff, CHANGED, changed(it.now()));
                audit(CHANGED, by, Map.of("staff", staff));
            }
            case StaffFact.WorkHandedOver it -> {
                List<String> grants = it.grants().stream()
                        .map(grant -> grant.value().toString())
                        .toList();
                publish(
                        staff,
                        WORK_HANDED_OVER,
                        new WorkHandedOver(staff, it.to().toString(), grants));
                audit(WORK_HANDED_OVER, by, Map.of("from", staff, "to", it.to().toString()));
            }
            case StaffFact.SecondFactorReset ignored -> {
                publish(staff, SECOND_FACTOR_RESET, new SecondFactorReset(staff));
                audit(SECOND_FACTOR_RESET, by, Map.of("staff", staff));
            }
        }
    }

    @Override
    public void counted(Readers readers) {
        publish(readers, READERS_COUNTED);
    }

    @Override
    public void watched(Readers readers, boolean few) {
        String type = few ? SHORT_OF_READERS : READERS_RESTORED;
        publish(readers, type);
        audit(type, new By.TheCalendar(), Map.of("desk", readers.desk().toString(), "readers", readers.readers()));
    }

    private void publish(Readers readers, String type) {
        String desk = readers.desk().toString();
        String fallback = readers.fallback() == null ? "" : readers.fallback().toString();
        publish(desk, type, new DeskReaders(desk, readers.readers(), fallback));
    }

    private static RoleGranted granted(StaffId staff, Grant grant) {
        Seat seat = grant.seat();
        return new RoleGranted(
                grant.id().toString(),
                staff.toString(),
                grant.role().code(),
                grant.scope().code(),
                seat == null ? "" : seat.code(),
                grant.term().from(),
                grant.term().until());
    }

    private static StaffChanged changed(StaffMember person) {
        Profile profile = person.profile();
        UnitId unit = profile.unit();
        LocalDate leaves = person.leavesOn();
        return new StaffChanged(
                person.id().toString(),
                profile.kind().code(),
                unit == null ? "" : unit.toString(),
                profile.gender().code(),
                yesOrNo(profile.directSupervisor()),
                yesOrNo(profile.candidate()),
                yesOrNo(profile.liaison()),
                leaves == null ? "" : leaves.toString());
    }

    private static String yesOrNo(boolean value) {
        return value ? "yes" : "no";
    }

    private void publish(String key, String type, Object data) {
        outbox.record(new PublishedEvent(TOPIC, key, type, clock.instant(), data));
    }

    private void audit(String act, By by, Map<String, Object> data) {
        Instant now = clock.instant();
        outbox.audit(
                switch (by) {
                    case By.Colleague colleague -> AuditEntry.byStaff(act, colleague.id(), now, data);
                    case By.TheOperator operator -> AuditEntry.byOperator(act, operator.id(), now, data);
                    case By.TheCalendar ignored -> AuditEntry.bySystem(act, now, data);
                });
    }
}
