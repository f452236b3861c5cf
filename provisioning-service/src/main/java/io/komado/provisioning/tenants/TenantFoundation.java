package io.komado.provisioning.tenants;

import io.komado.chassis.actor.StaffId;
import io.komado.chassis.tenancy.Tenancy;
import io.komado.chassis.tenancy.TenantId;
import io.komado.provisioning.letters.Language;
import io.komado.provisioning.letters.Organisation;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Founds tenants under random codes. */
@Service
public class TenantFoundation {

    private static final String SIGNS = "abcdefghijklmnopqrstuvwxyz0123456789";
    private static final int CODE_LENGTH = 5;

    private final Tenants tenants;
    private final TenantAnnouncements announcements;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    TenantFoundation(Tenants tenants, TenantAnnouncements announcements, TransactionTemplate transaction, Clock clock) {
        this.tenants = tenants;
        this.announcements = announcements;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Founds a tenant with one desk for reports. A code that is already taken is drawn again. */
    public Tenant found(
            String name, Organisation.Kind kind, int headcountLimit, List<Language> languages, StaffId operator) {
        while (true) {
            Tenant tenant = Tenant.founded(randomCode(), name, kind, headcountLimit, languages, clock.instant());
            Desk desk = new Desk(UUID.randomUUID(), Desk.Kind.REPORT);
            Boolean added = Tenancy.in(tenant.id(), () -> transaction.execute(status -> add(tenant, desk, operator)));
            if (Boolean.TRUE.equals(added)) {
                return tenant;
            }
        }
    }

    private boolean add(Tenant tenant, Desk desk, StaffId operator) {
        boolean added = tenants.add(tenant, desk);
        if (added) {
            announcements.founded(tenant, desk, operator);
        }
        return added;
    }

    private TenantId randomCode() {
        StringBuilder code = new StringBuilder(CODE_LENGTH);
        for (int i = 0; i < CODE_LENGTH; i++) {
            code.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return new TenantId(code.toString());
    }
}
