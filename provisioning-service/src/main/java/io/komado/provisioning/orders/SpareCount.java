package io.komado.provisioning.orders;

import java.time.LocalDate;

/**
 * How many spare letters a responder found in the box. Counted by looking into it now and then, never when one is taken: a count that
 * falls at a known moment would say when somebody lost a letter (TH-09).
 */
public record SpareCount(int left, LocalDate on) {}
