package io.komado.survey.waves;

import java.util.UUID;

/** A wave. */
public record WaveId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
