package io.komado.cases.casefile;

import io.komado.cases.procedure.CaseId;
import io.komado.cases.procedure.Due;
import io.komado.cases.procedure.Hand;
import io.komado.cases.procedure.Possible;
import io.komado.cases.profiles.Profile;
import java.util.List;
import java.util.Set;

/**
 * All that a page of a case shows to one who may read it.
 *
 * @param hands in which capacities the reader acts in it
 */
public record CasePage(
        OpenCase open,
        Profile procedure,
        Set<Hand> hands,
        List<Possible> possible,
        List<Due> dues,
        List<HistoryEntry> history,
        List<CaseId> linked) {}
