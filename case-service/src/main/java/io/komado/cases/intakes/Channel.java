package io.komado.cases.intakes;

import io.komado.cases.tables.Word;

/** By which way an intake came (R1-05 to R1-07, R1-40). */
public enum Channel implements Word {
    WEB,
    MAIL,
    PHONE,
    IN_PERSON,
    VIDEO
}
