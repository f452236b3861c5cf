package io.komado.identity.staff;

import static io.komado.chassis.actor.Role.AUDITOR;
import static io.komado.chassis.actor.Role.CHAIR;
import static io.komado.chassis.actor.Role.COMMITTEE;
import static io.komado.chassis.actor.Role.COUNSELLOR;
import static io.komado.chassis.actor.Role.DEPARTMENT_HEAD;
import static io.komado.chassis.actor.Role.DESK_AGENT;
import static io.komado.chassis.actor.Role.DESK_LEAD;
import static io.komado.chassis.actor.Role.INVESTIGATOR;
import static io.komado.chassis.actor.Role.MEDIATOR;
import static io.komado.chassis.actor.Role.PRESIDENT;
import static io.komado.chassis.actor.Role.PROGRAMME_MANAGER;
import static io.komado.chassis.actor.Role.RESPONDER;
import static io.komado.chassis.actor.Role.TENANT_ADMIN;

import io.komado.chassis.actor.Role;
import io.komado.identity.staff.Scope.Kind;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The one place that says which roles read what, which take two people, and what each may be held for. */
public final class Offices {

    /** Read what members write to a desk. */
    public static final Set<Role> READ_AT_A_DESK = roles(RESPONDER, COUNSELLOR, DESK_LEAD, DESK_AGENT);

    /** Which of them read at a desk of this kind (R0-33). */
    static Set<Role> readAt(String kindOfDesk) {
        return switch (kindOfDesk) {
            case "consult" -> roles(COUNSELLOR);
            case "external" -> roles(DESK_AGENT, DESK_LEAD);
            default -> roles(RESPONDER, DESK_LEAD);
        };
    }

    /** Read something of a matter (ARCHITECTURE section 3: only those who handle a matter can read it). */
    public static final Set<Role> READERS = roles(
            RESPONDER,
            COUNSELLOR,
            DESK_LEAD,
            DESK_AGENT,
            COMMITTEE,
            CHAIR,
            INVESTIGATOR,
            MEDIATOR,
            PRESIDENT,
            DEPARTMENT_HEAD,
            PROGRAMME_MANAGER);

    /** Sit on the countermeasure committee. */
    public static final Set<Role> ON_THE_COMMITTEE = roles(COMMITTEE, CHAIR);

    /** What each role may be held for; a role that is not here is not given to anybody. */
    static final Map<Role, Set<Kind>> SCOPES = Map.ofEntries(
            Map.entry(RESPONDER, EnumSet.of(Kind.TENANT, Kind.DESK)),
            Map.entry(COUNSELLOR, EnumSet.of(Kind.TENANT, Kind.DESK)),
            Map.entry(DESK_LEAD, EnumSet.of(Kind.TENANT, Kind.DESK)),
            Map.entry(DESK_AGENT, EnumSet.of(Kind.TENANT, Kind.DESK)),
            Map.entry(COMMITTEE, EnumSet.of(Kind.TENANT, Kind.CASE)),
            Map.entry(CHAIR, EnumSet.of(Kind.TENANT)),
            Map.entry(INVESTIGATOR, EnumSet.of(Kind.CASE)),
            Map.entry(MEDIATOR, EnumSet.of(Kind.TENANT, Kind.CASE)),
            Map.entry(PRESIDENT, EnumSet.of(Kind.TENANT)),
            Map.entry(DEPARTMENT_HEAD, EnumSet.of(Kind.UNIT)),
            Map.entry(TENANT_ADMIN, EnumSet.of(Kind.TENANT)),
            Map.entry(AUDITOR, EnumSet.of(Kind.TENANT)),
            Map.entry(PROGRAMME_MANAGER, EnumSet.of(Kind.TENANT)));

    private Offices() {}

    /**
     * Whether giving this role takes two people: each reader's, and the tenant-admin's, because two admins of one person's making
     * could make a reader.
     */
    public static boolean takesTwo(Role role) {
        return READERS.contains(role) || role == TENANT_ADMIN;
    }

    private static Set<Role> roles(Role first, Role... rest) {
        return Collections.unmodifiableSet(EnumSet.of(first, rest));
    }
}
