package io.komado.cases.procedure;

import io.komado.chassis.actor.Role;
import io.komado.chassis.actor.StaffId;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Who handles a case by name, and in which capacities somebody acts in it. */
public final class Handlers {

    /** In which capacities somebody has to know who is behind a label: to counsel, hear, talk or decide on the person (R3-04). */
    public static final Set<Hand> KNOW_NAMES =
            Set.of(Hand.COUNSELLOR, Hand.CHAIR, Hand.INVESTIGATOR, Hand.MEDIATOR, Hand.DEPARTMENT_HEAD, Hand.PRESIDENT);

    private Handlers() {}

    /** Those who handle this case by name, beside those whose office brings it: only they read it (ARCHITECTURE section 3). */
    public static Map<StaffId, Hand> of(CaseFile file) {
        Map<StaffId, Hand> handlers = new LinkedHashMap<>();
        if (file.status() == Status.RECEIVED) {
            file.informer().finder().ifPresent(finder -> handlers.put(finder, Hand.STAFF));
        }
        file.consultation().counsellors().forEach(one -> handlers.put(one, Hand.COUNSELLOR));
        file.review().head().ifPresent(head -> handlers.put(head, Hand.DEPARTMENT_HEAD));
        file.interim().all().stream()
                .flatMap(one -> one.head().stream())
                .forEach(head -> handlers.put(head, Hand.DEPARTMENT_HEAD));
        file.review().mediator().ifPresent(mediator -> handlers.put(mediator, Hand.MEDIATOR));
        file.serious().committee().forEach(one -> handlers.put(one, Hand.SERIOUS_COMMITTEE));
        file.inquiry().team().forEach(one -> handlers.put(one.person(), Hand.INVESTIGATOR));
        return handlers;
    }

    /**
     * In which capacities this person acts in this case. Who cares for a case takes down the words of reporter and parties: a counsellor of it, and
     * the chair for the parties; where there is no counsellor the chair, or the desk's lead before it is the committee's.
     *
     * @param roles held at this moment
     */
    public static Set<Hand> handsOf(CaseFile file, StaffId person, Set<Role> roles) {
        Set<Hand> hands = EnumSet.of(Hand.STAFF);
        if (file.consultation().counsellors().contains(person) && roles.contains(Role.COUNSELLOR)) {
            hands.addAll(EnumSet.of(Hand.COUNSELLOR, Hand.REPORTER, Hand.PARTY));
        }
        if (roles.contains(Role.DESK_LEAD) && file.status().isWithTheDesk()) {
            hands.add(Hand.DESK_LEAD);
            if (file.consultation().counsellors().isEmpty()) {
                hands.add(Hand.REPORTER);
            }
        }
        if (roles.contains(Role.CHAIR) || roles.contains(Role.COMMITTEE)) {
            hands.addAll(EnumSet.of(Hand.COMMITTEE, Hand.MEMBER));
        }
        if (roles.contains(Role.CHAIR)) {
            hands.addAll(EnumSet.of(Hand.CHAIR, Hand.PARTY, Hand.PARENT_ORGANISATION));
            if (file.consultation().counsellors().isEmpty()) {
                hands.add(Hand.REPORTER);
            }
        }
        if (file.inquiry().includes(person) && roles.contains(Role.INVESTIGATOR)) {
            hands.add(Hand.INVESTIGATOR);
        }
        if (file.review().mediator().filter(person::equals).isPresent() && roles.contains(Role.MEDIATOR)) {
            hands.add(Hand.MEDIATOR);
        }
        if (roles.contains(Role.DEPARTMENT_HEAD) && of(file).get(person) == Hand.DEPARTMENT_HEAD) {
            hands.add(Hand.DEPARTMENT_HEAD);
        }
        if (roles.contains(Role.PRESIDENT)) {
            hands.add(Hand.PRESIDENT);
        }
        if (file.serious().committee().contains(person)) {
            hands.add(Hand.SERIOUS_COMMITTEE);
        }
        return hands;
    }
}
