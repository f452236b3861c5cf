package io.komado.cases.community;

import io.komado.cases.tables.Word;

/** In which capacity somebody acts on the ladder. */
public enum LadderHand implements Word {
    /** Guides and other staff who are with the members. */
    STAFF,
    /** The support team, which decides on reports (R2-10 to R2-12). */
    REVIEWER,
    /** PM: who may suspend at once (R2-16). */
    PROGRAMME_MANAGER,
    /** The member concerned, and nobody else. */
    MEMBER,
    /** SYS: what follows a reviewer's finding by itself (R2-27). */
    SYSTEM
}
