package io.komado.chassis.actor;

/** The kinds of caller that a route can be open to; the columns of {@code deploy/access.yaml}. */
public enum Who {
    /** Whoever comes, without a token; on routes below {@code /public/} alone, which the gateway guards with proof of work. */
    ANYONE,
    MEMBER,
    RESPONDER,
    TENANT_ADMIN,
    OPERATOR,
    PROVISIONING_SERVICE,
    CHAT_SERVICE;

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
                switch (this) {
                    case RESPONDER -> staff.roles().contains(Role.RESPONDER);
                    case TENANT_ADMIN -> staff.roles().contains(Role.TENANT_ADMIN);
                    case ANYONE, MEMBER, OPERATOR, PROVISIONING_SERVICE, CHAT_SERVICE -> false;
                };
            case Actor.Service service ->
                switch (this) {
                    case PROVISIONING_SERVICE -> service.name().equals("provisioning-service");
                    case CHAT_SERVICE -> service.name().equals("chat-service");
                    case ANYONE, MEMBER, RESPONDER, TENANT_ADMIN, OPERATOR -> false;
                };
        };
    }

    /** The word of {@code deploy/access.yaml}, such as {@code tenant-admin}. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
