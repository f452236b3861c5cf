package io.komado.chassis.actor;

/** The kinds of caller that a route can be open to; the columns of {@code deploy/access.yaml}. */
public enum Who {
    MEMBER,
    RESPONDER,
    TENANT_ADMIN,
    OPERATOR,
    PROVISIONING_SERVICE,
    CHAT_SERVICE;

    /** Whether this actor is one of this kind. */
    public boolean matches(Actor actor) {
        return switch (actor) {
            case Actor.Member ignored -> this == MEMBER;
            case Actor.Operator ignored -> this == OPERATOR;
            case Actor.Staff staff ->
                switch (this) {
                    case RESPONDER -> staff.roles().contains(Role.RESPONDER);
                    case TENANT_ADMIN -> staff.roles().contains(Role.TENANT_ADMIN);
                    case MEMBER, OPERATOR, PROVISIONING_SERVICE, CHAT_SERVICE -> false;
                };
            case Actor.Service service ->
                switch (this) {
                    case PROVISIONING_SERVICE -> service.name().equals("provisioning-service");
                    case CHAT_SERVICE -> service.name().equals("chat-service");
                    case MEMBER, RESPONDER, TENANT_ADMIN, OPERATOR -> false;
                };
        };
    }

    /** The word of {@code deploy/access.yaml}, such as {@code tenant-admin}. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
