package io.komado.provisioning.contracts;

import io.komado.provisioning.tenants.ContractDays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The running tenant's contracts and invoices. An interface because the database is an adapter, which points inwards. */
public interface Contracts extends ContractDays {

    /** All of them, the newest first. */
    List<Contract> all();

    /** One of them. */
    Optional<Contract> find(UUID id);

    /** Keeps a new one. */
    void add(Contract contract);

    /**
     * Keeps another headcount.
     *
     * @throws org.springframework.dao.OptimisticLockingFailureException when somebody else changed it first
     */
    void update(Contract changed);

    /** All invoices, the newest first. */
    List<Invoice> invoices();

    /** One of them, locked until the transaction ends. */
    Optional<Invoice> invoiceLocked(UUID id);

    /** Keeps a new invoice. */
    void add(Invoice invoice);

    /** Keeps the day on which one was paid. */
    void update(Invoice paid);
}
