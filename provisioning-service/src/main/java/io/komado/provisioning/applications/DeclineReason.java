package io.komado.provisioning.applications;

import java.util.Locale;

/** Why an application is declined. */
public enum DeclineReason {
    TOO_FEW,
    NOT_AN_ORGANISATION,
    UNREACHABLE,
    OTHER;

    /** The word on the wire and in the mails' words. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
