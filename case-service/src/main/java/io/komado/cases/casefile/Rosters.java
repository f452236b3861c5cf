package io.komado.cases.casefile;

import io.komado.cases.people.Colleague;
import io.komado.cases.people.HeldGrant;
import io.komado.cases.people.People;
import io.komado.cases.procedure.CaseFile;
import io.komado.cases.procedure.Inquiry;
import io.komado.cases.procedure.Investigating;
import io.komado.cases.procedure.Roster;
import io.komado.cases.procedure.UnitId;
import io.komado.chassis.actor.Role;
import io.komado.chassis.actor.StaffId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Makes the roster of a case for a day: who can be asked for what, without those who have an interest (G1, G2). */
@Service
class Rosters {

    private final People people;
    private final CaseFiles files;

    Rosters(People people, CaseFiles files) {
        this.people = people;
        this.files = files;
    }

    Roster of(CaseFile file, LocalDate day) {
        List<HeldGrant> held = people.heldOn(day);
        Set<StaffId> conflicted = files.conflicted(file);
        Set<StaffId> candidates = people.colleagues().stream()
                .filter(Colleague::candidate)
                .map(Colleague::staff)
                .collect(Collectors.toSet());
        Predicate<HeldGrant> here = grant -> grant.holdsIn(file.id().value()) && !conflicted.contains(grant.staff());
        return new Roster(
                holders(held, here.and(grant -> grant.role() == Role.COMMITTEE || grant.role() == Role.CHAIR)),
                holders(held, here.and(HeldGrant::isSpecial)),
                holders(
                        held,
                        here.and(grant -> grant.role() == Role.INVESTIGATOR && candidates.contains(grant.staff()))),
                holders(held, here.and(grant -> grant.role() == Role.COUNSELLOR)),
                holders(held, here.and(grant -> grant.role() == Role.MEDIATOR)),
                holders(held, here.and(grant -> grant.role() == Role.DEPARTMENT_HEAD)),
                conflicted);
    }

    /** The same choice with the units that the organisation says of each, whatever was sent. */
    Investigating.SelectInvestigators withUnits(Investigating.SelectInvestigators chosen) {
        Map<StaffId, Colleague> known =
                people.colleagues().stream().collect(Collectors.toMap(Colleague::staff, Function.identity()));
        return new Investigating.SelectInvestigators(
                chosen.chosen().stream()
                        .map(one -> new Inquiry.Investigator(
                                one.person(),
                                java.util.Optional.ofNullable(known.get(one.person()))
                                        .flatMap(Colleague::unit)
                                        .map(UnitId::new)))
                        .toList(),
                chosen.exception());
    }

    private static Set<StaffId> holders(List<HeldGrant> held, Predicate<HeldGrant> wanted) {
        return held.stream().filter(wanted).map(HeldGrant::staff).collect(Collectors.toSet());
    }
}
