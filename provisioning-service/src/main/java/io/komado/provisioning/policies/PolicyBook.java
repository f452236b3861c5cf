package io.komado.provisioning.policies;

import io.komado.chassis.actor.StaffId;
import io.komado.chassis.problem.Refusal;
import io.komado.chassis.tenancy.Tenancy;
import io.komado.chassis.time.CoarseTime;
import io.komado.chassis.timers.TimerHandler;
import io.komado.chassis.timers.Timers;
import io.komado.provisioning.notices.Notice;
import io.komado.provisioning.tenants.Tenant;
import io.komado.provisioning.tenants.TenantLifecycle;
import io.komado.provisioning.tenants.Tenants;
import io.komado.provisioning.tenants.WhenFounded;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Publishes versions, tells which one is in force, and reminds that rules are looked at every year (R3-13). */
@Service
public class PolicyBook implements WhenFounded, TimerHandler {

    private static final String REVIEW = "policy.review";

    private final Tenants tenants;
    private final TenantLifecycle lifecycle;
    private final Policies policies;
    private final PolicyAnnouncements announcements;
    private final Timers timers;
    private final Clock clock;

    PolicyBook(
            Tenants tenants,
            TenantLifecycle lifecycle,
            Policies policies,
            PolicyAnnouncements announcements,
            Timers timers,
            Clock clock) {
        this.tenants = tenants;
        this.lifecycle = lifecycle;
        this.policies = policies;
        this.announcements = announcements;
        this.timers = timers;
        this.clock = clock;
    }

    @Override
    public void founded(Tenant tenant) {
        Profile profile =
                switch (tenant.kind()) {
                    case SCHOOL -> Profile.SCHOOL;
                    case COMPANY -> Profile.COMPANY;
                };
        publish(PolicyVersion.first(Rules.standard(profile), lifecycle.today(), clock.instant()));
    }

    /** All versions of the running tenant, the newest first. */
    @Transactional(readOnly = true)
    public List<PolicyVersion> versions() {
        return policies.all();
    }

    /** The version in force today. */
    @Transactional(readOnly = true)
    public PolicyVersion inForce() {
        LocalDate today = lifecycle.today();
        return policies.all().stream()
                .filter(version -> !version.effectiveFrom().isAfter(today))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    /** The day by which the rules are to be looked at again. */
    @Transactional(readOnly = true)
    public LocalDate reviewDue() {
        return lastLook().plusYears(1);
    }

    /**
     * Publishes a version.
     *
     * @throws Refusal 422 when its day has come already or a number is out of bounds; 409 when the tenant is not open
     */
    @Transactional
    public PolicyVersion publish(Rules rules, LocalDate effectiveFrom, StaffId by) {
        tenants.currentLocked().orElseThrow(Refusal::notFound).requireOpen();
        PolicyVersion next =
                policies.all().getFirst().followedBy(rules, effectiveFrom, by, lifecycle.today(), clock.instant());
        publish(next);
        return next;
    }

    /** Notes that the rules were looked at and stay; twice on a day is once. */
    @Transactional
    public void reviewed(StaffId by) {
        if (tenants.currentLocked().isPresent() && policies.reviewed(lifecycle.today(), by)) {
            announcements.reviewed(newest().number(), by);
            remindAYearAfter(lifecycle.today());
        }
    }

    @Override
    public String kind() {
        return REVIEW;
    }

    @Override
    public void due(String reference, Instant due) {
        LocalDate since = lastLook();
        announcements.reviewDue(since);
        lifecycle.write(tenants.current().orElseThrow(), Notice.POLICY_REVIEW, Map.of("since", since));
    }

    private void publish(PolicyVersion version) {
        policies.add(version);
        announcements.published(version);
        remindAYearAfter(version.effectiveFrom());
    }

    private LocalDate lastLook() {
        LocalDate inForce = newest().effectiveFrom();
        return policies.lastReview().filter(inForce::isBefore).orElse(inForce);
    }

    private PolicyVersion newest() {
        return policies.all().stream().findFirst().orElseThrow(Refusal::notFound);
    }

    private void remindAYearAfter(LocalDate day) {
        timers.set(
                REVIEW,
                Tenancy.required().value(),
                day.plusYears(1).atTime(9, 0).atZone(CoarseTime.TOKYO).toInstant());
    }
}
