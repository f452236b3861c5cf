package io.komado.cases.casefile;

import io.komado.cases.procedure.CaseId;
import io.komado.cases.procedure.Due;
import io.komado.chassis.actor.StaffId;
import java.time.LocalDate;
import java.util.List;

/** What is due in the running tenant's cases. An interface because the database is an adapter, which points inwards. */
public interface Dues {

    /** What is due in this case from now on, in place of what was. */
    void set(CaseId id, List<Due> dues);

    /** What is due in the cases that this person may read, until that day, overdue first. */
    List<DueItem> agenda(Reader reader, LocalDate until);

    /** Whether anything is due in any case. */
    boolean areThere();

    /**
     * Who is to be reminded on any of these days, both included, and holds a role today: whoever has to do it, but for those with an interest in
     * the case. Reminded is three days before, on the day, on the day after, and each week from then on; of telling about an investigation ten days
     * before as well.
     */
    List<StaffId> toBeReminded(LocalDate from, LocalDate until);
}
