package io.komado.cases.procedure;

import java.util.UUID;

/** A case. */
public record CaseId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
