package io.komado.provisioning.tenants;

import java.time.LocalDate;

/** What a standing has to know of the running tenant's contracts. An interface because contracts build on tenants and not the reverse. */
public interface ContractDays {

    /** Whether a contract is in force on this day. */
    boolean inForceOn(LocalDate day);

    /** Whether one was in force before this day. */
    boolean endedBefore(LocalDate day);
}
