package io.komado.cases.intakes;

import java.time.LocalDate;
import java.util.Set;

/** The days on which the running tenant's desk is closed beside weekends and public holidays (domain.md 2.7). */
public interface ClosingDays {

    /** All of them. */
    Set<LocalDate> closingDays();

    /** Keeps these in place of those before; what was promised already stays. */
    void close(Set<LocalDate> days);
}
