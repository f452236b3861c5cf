package io.komado.cases.casefile;

import io.komado.cases.procedure.Inquiry;
import io.komado.cases.procedure.Names;
import io.komado.cases.procedure.Parties;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A fact sheet as it goes on paper (R3-65).
 *
 * @param number of the case
 * @param part in which way the case concerns whoever was heard
 * @param called the name of whoever was heard; empty for a reader who need not know it, and where nobody wrote it down
 * @param team how many investigate
 * @param signed how many of them stand for what was found (R3-66)
 * @param on the day on which it is taken out
 */
public record HeardSheet(
        String number,
        Inquiry.Hearing hearing,
        Optional<Parties.Part> part,
        Optional<Names.Called> called,
        int team,
        int signed,
        LocalDate on) {}
