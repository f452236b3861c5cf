package io.komado.cases.casefile;

import io.komado.cases.procedure.CaseId;
import java.time.LocalDate;

/** Something due on somebody's agenda, with the case that it belongs to. */
public record DueItem(CaseId id, String number, String kind, String about, LocalDate day, String who) {}
