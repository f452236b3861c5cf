package io.komado.provisioning.applications;

import io.komado.chassis.actor.StaffId;
import io.komado.chassis.problem.Refusal;
import io.komado.chassis.tenancy.Tenancy;
import io.komado.chassis.tenancy.TenantId;
import io.komado.chassis.timers.TimerHandler;
import io.komado.chassis.timers.Timers;
import io.komado.provisioning.letters.Language;
import io.komado.provisioning.letters.Organisation;
import io.komado.provisioning.notices.Contact;
import io.komado.provisioning.notices.Notice;
import io.komado.provisioning.notices.Notices;
import io.komado.provisioning.notices.Words;
import io.komado.provisioning.tenants.Industry;
import io.komado.provisioning.tenants.TenantFoundation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** From the form to the answer. Who is declined is forgotten after 90 days; who is accepted is a tenant under the same code. */
@Service
public class Applying implements TimerHandler {

    private static final String FORGET = "application.forget";
    private static final Duration REMEMBERED = Duration.ofDays(90);

    private final Applications applications;
    private final TenantFoundation foundation;
    private final ApplicationAnnouncements announcements;
    private final Notices notices;
    private final Timers timers;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Applying(
            Applications applications,
            TenantFoundation foundation,
            ApplicationAnnouncements announcements,
            Notices notices,
            Timers timers,
            TransactionTemplate transaction,
            Clock clock) {
        this.applications = applications;
        this.foundation = foundation;
        this.announcements = announcements;
        this.notices = notices;
        this.timers = timers;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Takes an application and writes to whoever applied.
     *
     * @throws Refusal 409 when the same organisation is waiting already from the same address; 422 when a field cannot stand
     */
    public void apply(
            String name,
            Organisation.Kind kind,
            Industry industry,
            int headcount,
            List<Language> languages,
            Contact contact,
            String message) {
        Application application = Application.received(
                foundation.randomCode(), name, kind, industry, headcount, languages, contact, message, clock.instant());
        in(application.code(), () -> {
            if (!applications.add(application)) {
                throw Refusal.conflict("already-applied", "This application has arrived already.");
            }
            notices.send(contact, Notice.APPLICATION_RECEIVED, Map.of("organisation", application.name()));
        });
    }

    /**
     * Makes a tenant of an application, on trial.
     *
     * @param headcountLimit how many people may get letters during the trial
     * @throws Refusal 409 when it has been answered already
     */
    public void accept(TenantId code, int headcountLimit, StaffId operator) {
        in(code, () -> {
            Application application = waiting();
            applications.delete();
            if (foundation
                    .foundHere(application.founding(headcountLimit), operator)
                    .isEmpty()) {
                throw Refusal.conflict("application-answered", "This application has been answered.");
            }
            announcements.accepted(operator);
        });
    }

    /** Says no, with a reason. It stands in no audit stream, because there is no tenant and never will be. */
    public void decline(TenantId code, DeclineReason reason) {
        in(code, () -> {
            Application application = waiting();
            applications.decline();
            timers.set(FORGET, code.value(), clock.instant().plus(REMEMBERED));
            notices.send(
                    application.contact(),
                    Notice.APPLICATION_DECLINED,
                    Map.of(
                            "organisation",
                            application.name(),
                            "reason",
                            new Words(Notice.APPLICATION_DECLINED.code() + ".reason." + reason.code())));
        });
    }

    @Override
    public String kind() {
        return FORGET;
    }

    @Override
    public void due(String reference, Instant due) {
        applications.delete();
    }

    private Application waiting() {
        Application application = applications.currentLocked().orElseThrow(Refusal::notFound);
        if (application.status() != Application.Status.RECEIVED) {
            throw Refusal.conflict("application-answered", "This application has been answered.");
        }
        return application;
    }

    private void in(TenantId code, Runnable work) {
        Tenancy.run(code, () -> transaction.executeWithoutResult(status -> work.run()));
    }
}
