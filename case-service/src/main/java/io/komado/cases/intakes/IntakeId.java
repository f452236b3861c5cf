package io.komado.cases.intakes;

import java.util.UUID;

/** Names an intake, in the desk's tenant and in the client's; drawn by whoever hands it in, so that it can be sent twice. */
public record IntakeId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
