package io.komado.cases.casefile;

import io.komado.cases.procedure.CaseFile;
import java.time.LocalDate;

/**
 * A case as it lies in the store.
 *
 * @param number by which people call it
 * @param changedOn the day of the last move
 */
public record OpenCase(CaseFile file, String number, LocalDate changedOn) {}
