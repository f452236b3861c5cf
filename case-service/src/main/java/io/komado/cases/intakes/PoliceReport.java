package io.komado.cases.intakes;

import java.time.LocalDate;

/**
 * That the police was told (R1-15, R1-24).
 *
 * @param office which station, and whom there
 * @param reference under which it is kept there; empty where none was given
 * @param reason why
 */
public record PoliceReport(LocalDate on, String office, String reference, String reason) {

    boolean isWhole(LocalDate today) {
        return !office.isBlank() && !on.isAfter(today);
    }

    @Override
    public String toString() {
        return "PoliceReport";
    }
}
