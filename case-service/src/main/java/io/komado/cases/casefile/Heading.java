package io.komado.cases.casefile;

import io.komado.cases.procedure.CaseId;
import io.komado.cases.procedure.SeriousStatus;
import io.komado.cases.procedure.Status;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A case on the board.
 *
 * @param number by which people call it
 * @param nextDue the day of the next thing that is due; empty for none
 */
public record Heading(
        CaseId id,
        String number,
        String title,
        Status status,
        SeriousStatus serious,
        LocalDate receivedOn,
        Optional<LocalDate> nextDue) {}
