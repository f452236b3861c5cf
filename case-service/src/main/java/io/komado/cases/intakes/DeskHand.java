package io.komado.cases.intakes;

import io.komado.cases.tables.Word;

/** In which capacity somebody acts here. */
public enum DeskHand implements Word {
    /** Whoever writes or calls: a customer, or an employee who seeks counsel. */
    APPLICANT,
    /** DO: an agent of the desk. */
    DESK,
    /** ORG: staff at the front, who hand over. */
    FRONT,
    /** ORG: the person in charge at the client organisation. */
    CLIENT
}
