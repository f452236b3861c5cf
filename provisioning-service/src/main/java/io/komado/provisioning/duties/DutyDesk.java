package io.komado.provisioning.duties;

import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.StaffId;
import io.komado.chassis.problem.Refusal;
import io.komado.provisioning.tenants.TenantLifecycle;
import io.komado.provisioning.tenants.Tenants;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records incidents, bulletins and requests of the running tenant, and what is done about them. */
@Service
public class DutyDesk {

    /** The audited acts. */
    public static final String INCIDENT_RECORDED = "incident.recorded";

    public static final String STEP_TAKEN = "incident.step-taken";

    public static final String BULLETIN_WRITTEN = "bulletin.written";

    public static final String BULLETIN_REMOVED = "bulletin.removed";

    public static final String REQUEST_RECEIVED = "access-request.received";

    public static final String REQUEST_ANSWERED = "access-request.answered";

    private final Duties duties;
    private final DutyAnnouncements announcements;
    private final Tenants tenants;
    private final TenantLifecycle lifecycle;

    DutyDesk(Duties duties, DutyAnnouncements announcements, Tenants tenants, TenantLifecycle lifecycle) {
        this.duties = duties;
        this.announcements = announcements;
        this.tenants = tenants;
        this.lifecycle = lifecycle;
    }

    /** The day it is. */
    public LocalDate today() {
        return lifecycle.today();
    }

    /** All incidents, the newest first. */
    @Transactional(readOnly = true)
    public List<Incident> incidents() {
        if (tenants.current().isEmpty()) {
            throw Refusal.notFound();
        }
        return duties.incidents();
    }

    /** Records an incident. */
    @Transactional
    public Incident record(
            Actor by, Incident.Kind kind, Set<Incident.Concern> concerns, int people, boolean unlawful, LocalDate on) {
        begin();
        Incident incident = Incident.discovered(kind, concerns, people, unlawful, on, today());
        duties.add(incident, idOf(by));
        announcements.done(
                INCIDENT_RECORDED,
                by,
                Map.of("incident", incident.id(), "kind", incident.kind().code(), "discoveredOn", on.toString()));
        return incident;
    }

    /** Notes that a step was taken. */
    @Transactional
    public Incident take(Actor by, UUID id, Incident.Step step, LocalDate on) {
        begin();
        Incident taken = duties.incident(id).orElseThrow(Refusal::notFound).taken(step, on, today());
        duties.update(taken);
        announcements.done(STEP_TAKEN, by, Map.of("incident", id, "step", step.code(), "on", on.toString()));
        return taken;
    }

    /** What is to be seen at sign-in. */
    @Transactional(readOnly = true)
    public List<Bulletin> bulletins() {
        return duties.bulletinsFrom(today());
    }

    /** Writes a bulletin. */
    @Transactional
    public Bulletin write(Actor by, String japanese, String english, LocalDate until) {
        begin();
        Bulletin bulletin = Bulletin.written(japanese, english, until, today());
        duties.add(bulletin, idOf(by), today());
        announcements.done(BULLETIN_WRITTEN, by, Map.of("bulletin", bulletin.id(), "until", until.toString()));
        return bulletin;
    }

    /** Takes a bulletin away before its last day. */
    @Transactional
    public void remove(Actor by, UUID id) {
        begin();
        if (!duties.remove(id)) {
            throw Refusal.notFound();
        }
        announcements.done(BULLETIN_REMOVED, by, Map.of("bulletin", id));
    }

    /** All requests, the newest first. */
    @Transactional(readOnly = true)
    public List<AccessRequest> requests() {
        return duties.requests();
    }

    /** Notes that a request has come. */
    @Transactional
    public AccessRequest receive(Actor by, AccessRequest.Party party, LocalDate on, LocalDate dueOn) {
        begin();
        AccessRequest request = AccessRequest.received(party, on, dueOn, today());
        duties.add(request);
        announcements.done(REQUEST_RECEIVED, by, Map.of("request", request.id(), "dueOn", dueOn.toString()));
        return request;
    }

    /** Notes that a request was answered. */
    @Transactional
    public AccessRequest answer(Actor by, UUID id, LocalDate on, AccessRequest.Outcome outcome) {
        begin();
        AccessRequest answered =
                duties.request(id).orElseThrow(Refusal::notFound).answered(on, outcome, today());
        duties.update(answered);
        announcements.done(REQUEST_ANSWERED, by, Map.of("request", id, "outcome", outcome.code()));
        return answered;
    }

    /** A tenant's changes of this kind wait for each other. */
    private void begin() {
        if (tenants.currentLocked().isEmpty()) {
            throw Refusal.notFound();
        }
    }

    private static StaffId idOf(Actor actor) {
        return switch (actor) {
            case Actor.Staff staff -> staff.id();
            case Actor.Operator operator -> operator.id();
            case Actor.Member ignored -> throw Refusal.notFound();
            case Actor.Service ignored -> throw Refusal.notFound();
        };
    }
}
