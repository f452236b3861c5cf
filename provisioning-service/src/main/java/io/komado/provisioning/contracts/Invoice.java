package io.komado.provisioning.contracts;

import io.komado.chassis.problem.Refusal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What is owed for a contract; a record, no payment is made here.
 *
 * @param number printed on it, once in a tenant
 * @param amount in yen, tax included
 * @param dueOn the last day to pay
 */
public record Invoice(
        UUID id,
        UUID contract,
        String number,
        int amount,
        LocalDate issuedOn,
        LocalDate dueOn,
        Optional<LocalDate> paidOn) {

    private static final int DAYS_TO_PAY = 30;

    /** The invoice of a contract, the n-th of its tenant. */
    static Invoice of(Contract contract, String tenant, int ordinal, LocalDate today) {
        return new Invoice(
                UUID.randomUUID(),
                contract.id(),
                "K-%s-%d-%02d"
                        .formatted(
                                tenant.toUpperCase(java.util.Locale.ROOT),
                                contract.starts().getYear(),
                                ordinal),
                contract.annualFee(),
                today,
                today.plusDays(DAYS_TO_PAY),
                Optional.empty());
    }

    /**
     * Paid on this day.
     *
     * @throws Refusal 422 when the day is to come or before the invoice; 409 when it is paid already
     */
    Invoice paid(LocalDate day, LocalDate today) {
        if (paidOn.isPresent()) {
            throw Refusal.conflict("invoice-paid", "This invoice is paid.");
        }
        if (day.isAfter(today) || day.isBefore(issuedOn)) {
            throw Refusal.unprocessable("payment-day", "The day lies between the invoice's and today.")
                    .at("/paidOn", day.isAfter(today) ? "future" : "before-invoice");
        }
        return new Invoice(id, contract, number, amount, issuedOn, dueOn, Optional.of(day));
    }
}
