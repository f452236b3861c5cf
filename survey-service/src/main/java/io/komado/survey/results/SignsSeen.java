package io.komado.survey.results;

import io.komado.survey.waves.Wave;

/** Tells that many people ticked as many signs as the committee should know of (R3-42). An interface because Kafka is an adapter, which points inwards. */
public interface SignsSeen {

    /** At least k people did so at a question of this wave; how many is not said. */
    void seen(Wave wave);
}
