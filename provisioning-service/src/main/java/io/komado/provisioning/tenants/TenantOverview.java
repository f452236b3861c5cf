package io.komado.provisioning.tenants;

import io.komado.chassis.tenancy.TenantId;
import io.komado.provisioning.letters.Organisation;
import io.komado.provisioning.notices.Contact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A tenant as the operator's list shows it: numbers, dates and a contact; nothing of what its people do.
 *
 * @param contractUntil the last day of the newest contract, in force or not
 * @param invoicesOverdue how many invoices are past their day and unpaid
 */
public record TenantOverview(
        TenantId id,
        String name,
        Organisation.Kind kind,
        Industry industry,
        int headcountLimit,
        Instant createdAt,
        Standing standing,
        LocalDate trialUntil,
        Optional<LocalDate> contractUntil,
        int invoicesOverdue,
        Optional<Contact> contact,
        LettersState letters) {

    /** How far the newest order of letters that came to something has got. */
    public enum LettersState {
        NONE,
        MAKING,
        READY,
        HANDED_OVER,
        DISTRIBUTING;

        /** The word on the wire. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
