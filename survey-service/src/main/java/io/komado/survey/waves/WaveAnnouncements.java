package io.komado.survey.waves;

import io.komado.chassis.actor.StaffId;
import java.time.LocalDate;
import java.util.Optional;

/** Tells other services and the auditors of waves. An interface because Kafka is an adapter, which points inwards. */
public interface WaveAnnouncements {

    /** It was planned, changed, opened, closed, archived or called off; by nobody where its day came. */
    void became(Wave wave, Optional<StaffId> by);

    /** Everybody is reminded of it, whoever has answered. */
    void reminded(Wave wave, LocalDate day);
}
