package io.komado.cases.intakes;

import java.util.UUID;

/** Names a hand-over; drawn by the phone that sends it, so that it can be sent twice. */
public record HandoverId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
