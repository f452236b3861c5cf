package io.komado.survey.evaluations;

import io.komado.survey.waves.WaveId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The running tenant's evaluations and what follows. An interface because the database is an adapter, which points inwards. */
public interface Evaluations {

    Optional<Evaluation> find(WaveId wave);

    /** Keeps it over the version before; somebody else's change meanwhile is a conflict. */
    void keep(WaveId wave, Evaluation evaluation);

    List<FollowUp> followUps(WaveId wave);

    void add(WaveId wave, FollowUp followUp);

    /** Notes that it was done, or not yet; false when there is none. */
    boolean done(WaveId wave, UUID id, @Nullable LocalDate on);
}
