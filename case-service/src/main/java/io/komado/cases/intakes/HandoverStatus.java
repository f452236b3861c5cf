package io.komado.cases.intakes;

import io.komado.cases.tables.Word;

/** Where a hand-over stands (domain.md 2.5); {@link HandoverTable} has every move. */
public enum HandoverStatus implements Word {
    HANDED_OVER,
    DONE,
    POLICE,
    LINKED
}
