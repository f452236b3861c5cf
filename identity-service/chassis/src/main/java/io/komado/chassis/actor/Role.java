package io.komado.chassis.actor;

import java.util.Arrays;
import java.util.Optional;

/** What a person of the staff may be (ARCHITECTURE section 3). */
public enum Role {
    RESPONDER("responder"),
    COUNSELLOR("counsellor"),
    DESK_LEAD("desk-lead"),
    COMMITTEE("committee"),
    CHAIR("chair"),
    INVESTIGATOR("investigator"),
    MEDIATOR("mediator"),
    PRESIDENT("president"),
    DEPARTMENT_HEAD("department-head"),
    TENANT_ADMIN("tenant-admin"),
    AUDITOR("auditor"),
    DESK_AGENT("desk-agent"),
    PROGRAMME_MANAGER("programme-manager"),
    OPERATOR("operator");

    private final String code;

    Role(String code) {
        this.code = code;
    }

    /** The word used in tokens, events and on the wire. */
    public String code() {
        return code;
    }

    /** Reads a token's word; a word that this version does not know grants nothing. */
    public static Optional<Role> of(String code) {
        return Arrays.stream(values()).filter(role -> role.code.equals(code)).findFirst();
    }
}
