package io.komado.identity.staff;

import io.komado.chassis.actor.StaffId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is going to end, so that work can be handed over before it does. */
@Service
public class Outlook {

    private static final int DAYS_AHEAD = 60;

    /** A term that ends in so many days and is not continued. */
    public record EndingTerm(StaffId staff, Grant grant, long days) {}

    /** Someone who leaves. */
    public record Leaver(StaffId staff, LocalDate on) {}

    /** All of it, the nearest first. */
    public record Ahead(List<EndingTerm> endingTerms, List<Leaver> leavers) {}

    private final StaffMembers staff;
    private final StaffChanges changes;

    Outlook(StaffMembers staff, StaffChanges changes) {
        this.staff = staff;
        this.changes = changes;
    }

    /** What ends within 60 days. */
    @Transactional(readOnly = true)
    public Ahead ahead() {
        LocalDate today = changes.today();
        LocalDate horizon = today.plusDays(DAYS_AHEAD);
        List<EndingTerm> ending = new ArrayList<>();
        List<Leaver> leavers = new ArrayList<>();
        for (StaffMember person : staff.all()) {
            LocalDate leaving = person.leavesOn();
            if (leaving != null && leaving.isAfter(today) && !leaving.isAfter(horizon)) {
                leavers.add(new Leaver(person.id(), leaving));
            }
            person.grants().stream()
                    .filter(grant ->
                            grant.standsOn(today) && !grant.term().until().isAfter(horizon))
                    .filter(grant ->
                            person.latest(grant.role(), grant.scope(), today).equals(Optional.of(grant)))
                    .forEach(grant -> ending.add(new EndingTerm(
                            person.id(),
                            grant,
                            ChronoUnit.DAYS.between(today, grant.term().until()))));
        }
        ending.sort(Comparator.comparingLong(EndingTerm::days));
        leavers.sort(Comparator.comparing(Leaver::on));
        return new Ahead(ending, leavers);
    }
}
