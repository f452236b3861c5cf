package io.komado.provisioning.tenants;

import io.komado.chassis.tenancy.TenantId;
import io.komado.provisioning.letters.Organisation;
import java.time.Instant;

/** A tenant as the operator's list shows it. */
public record TenantOverview(
        TenantId id, String name, Organisation.Kind kind, int headcountLimit, Instant createdAt, LettersState letters) {

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
