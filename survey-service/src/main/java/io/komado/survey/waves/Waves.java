package io.komado.survey.waves;

import io.komado.survey.questionnaires.Localised;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The running tenant's waves. An interface because the database is an adapter, which points inwards. */
public interface Waves {

    /**
     * A wave as it is listed.
     *
     * @param responseRate in whole tens of a hundred; empty where none may be told
     * @param tickets how many tickets were made for it
     */
    record Listed(
            Wave wave, Localised title, int questions, OptionalInt responseRate, boolean evaluated, int tickets) {}

    /** All of them, the last begun first. */
    List<Listed> all();

    Optional<Listed> listed(WaveId id);

    Optional<Wave> find(WaveId id);

    void add(Wave wave);

    /** Stores it over the revision before; somebody else's change meanwhile is a conflict. */
    void change(Wave wave);

    void remove(WaveId id);

    /** Notes what its results said of how many answered. */
    void counted(WaveId id, OptionalInt responseRate);

    /** Notes that its evaluation was written. */
    void evaluated(WaveId id);
}
