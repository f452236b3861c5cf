package io.komado.provisioning.notices;

import java.util.Locale;

/** The mails that there are; the words stand in {@code mails/<language>.properties}. */
public enum Notice {
    APPLICATION_RECEIVED,
    APPLICATION_DECLINED,
    TRIAL_BEGUN,
    TRIAL_EXTENDED,
    TRIAL_ENDING,
    TRIAL_ENDED,
    CONTRACT_CONCLUDED,
    CONTRACT_RENEWAL,
    CONTRACT_LAPSED,
    TENANT_SUSPENDED,
    TENANT_REINSTATED,
    POLICY_REVIEW,
    LETTERS_YEARLY,
    CLOSING_BEGUN,
    CLOSING_ENDING,
    CLOSING_CANCELLED,
    CLOSING_ERASING;

    /** The word in files and rows, such as {@code trial-begun}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
