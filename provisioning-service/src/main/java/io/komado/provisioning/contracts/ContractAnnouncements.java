package io.komado.provisioning.contracts;

import io.komado.chassis.actor.StaffId;

/** Tells the other services and the tenant's auditors, in the running transaction. An interface because events are an adapter. */
public interface ContractAnnouncements {

    /** An operator concluded a contract. */
    void concluded(Contract contract, StaffId operator);

    /** An operator changed for how many people one is. */
    void headcountChanged(Contract contract, StaffId operator);

    /** What the tenant is entitled to from now on. */
    void entitled(Contract contract);

    /** An operator noted that an invoice was paid. */
    void paid(Invoice invoice, StaffId operator);
}
