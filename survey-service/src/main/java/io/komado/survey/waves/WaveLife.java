package io.komado.survey.waves;

import java.util.OptionalInt;

/** What happens with ballots and answers when a wave begins and ends, each in the wave's own transaction. An interface because answers know of waves, and not the other way round. */
public interface WaveLife {

    /** It can be answered from now on. */
    void begun(Wave wave);

    /** It is over: answers are counted, ballots and keys destroyed. The response rate, where it may be told. */
    OptionalInt ended(Wave wave);

    /** It was called off: what had been answered is destroyed uncounted. */
    void abandoned(Wave wave);

    /** It was evaluated: the single answers are destroyed, the results stay. */
    void archived(Wave wave);
}
