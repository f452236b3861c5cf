package io.komado.provisioning.tenants;

import java.util.Locale;

/** Why a tenant is closed for a while. */
public enum SuspensionReason {
    UNPAID,
    REQUEST,
    TERMS,
    OTHER;

    /** The word in events, on the wire and in the mails' words. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
