package io.komado.chassis.actor;

import java.util.Locale;
import java.util.Optional;

/** The kinds of caller that a route can be open to; the columns of {@code deploy/access.yaml}. */
public enum Who {
    /** Whoever comes, without a token; on routes below {@code /public/} alone, which the gateway guards with proof of work. */
    ANYONE,
    MEMBER,
    RESPONDER,
    COUNSELLOR,
    DESK_LEAD,
    COMMITTEE,
    CHAIR,
    INVESTIGATOR,
    MEDIATOR,
    PRESIDENT,
    DEPARTMENT_HEAD,
    TENANT_ADMIN,
    AUDITOR,
    DESK_AGENT,
    PROGRAMME_MANAGER,
    OPERATOR,
    PROVISIONING_SERVICE,
    CHAT_SERVICE,
    CASE_SERVICE;

    /** Where routes for {@link #ANYONE} are, and no others. */
    static final String PUBLIC_ROUTES = "/public/";

    /** Whether this actor is one of this kind. */
    public boolean matches(Actor actor) {
        return this == ANYONE || isKindOf(actor);
    }

    private boolean isKindOf(Actor actor) {
        return switch (actor) {
            case Actor.Member ignored -> this == MEMBER;
            case Actor.Operator ignored -> this == OPERATOR;
            case Actor.Staff staff ->
                this != OPERATOR && role().map(staff.roles()::contains).orElse(false);
            case Actor.Service service ->
                switch (this) {
                    case PROVISIONING_SERVICE, CHAT_SERVICE, CASE_SERVICE ->
                        service.name().equals(code());
                    default -> false;
                };
        };
    }

    /** The role of these people; empty for members and services. */
    public Optional<Role> role() {
        return Role.of(code());
    }

    /** The word of {@code deploy/access.yaml}, such as {@code tenant-admin}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
