package io.komado.provisioning.tenants;

/** What can happen to a tenant's standing. */
public enum StandingMove {
    /** An operator gives more days. */
    EXTEND_TRIAL,
    /** The last day of the trial is over. */
    TRIAL_ENDED,
    /** The first day of a contract has come. */
    CONTRACT_BEGAN,
    /** The last day of a contract is over and no other one is in force. */
    CONTRACT_ENDED,
    /** An operator closes the tenant for a while, with a reason. */
    SUSPEND,
    /** An operator opens it again. */
    REINSTATE,
    /** Two operators have begun its end. */
    BEGIN_CLOSING,
    /** Its end was taken back in time. */
    CANCEL_CLOSING,
    /** All other services have destroyed what they had. */
    CLOSE
}
