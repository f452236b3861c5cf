package io.komado.survey.ballots;

import io.komado.chassis.encryption.WrappedKey;
import io.komado.survey.ballots.Signer.Mark;
import io.komado.survey.waves.WaveId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;

/** What is kept of ballots, answers and tickets. An interface because the database is an adapter, which points inwards. */
public interface BallotStore {

    /** For what a wave has a data key. */
    enum Purpose {
        /** The signing key and what is handed in, until the wave closes. */
        BALLOTS,
        /** The shuffled answers, until it is archived. */
        SHEETS
    }

    /**
     * A wave's keys.
     *
     * @param wrapped the data key
     * @param publicKey of the pair that signs; empty for {@link Purpose#SHEETS}
     * @param privateKey the other half, encrypted under the data key; empty likewise
     */
    record Keys(WrappedKey wrapped, byte[] publicKey, byte[] privateKey) {

        @Override
        public String toString() {
            return "Keys[hidden]";
        }
    }

    /** What became of a hand-in. */
    enum Put {
        /** It lies in the box. */
        TAKEN,
        /** The ballot had been handed in before. */
        SPENT,
        /** The box is closed. */
        CLOSED
    }

    void keep(WaveId wave, Purpose purpose, Keys keys);

    Optional<Keys> keys(WaveId wave, Purpose purpose);

    /** Without them nothing under them can be read again, here or in any copy. */
    void destroyKeys(WaveId wave, Purpose purpose);

    List<Mark> marks(WaveId wave);

    void write(WaveId wave, List<Mark> marks);

    void dropMarks(WaveId wave);

    /** Puts it into the box while the wave is open; durable when the running transaction is. */
    Put put(WaveId wave, byte[] ballot, byte[] answers);

    /** What was handed in with this ballot. */
    Optional<byte[]> handedIn(WaveId wave, byte[] ballot);

    /** Waits for hand-ins under way and lets no other in until the running transaction ends. */
    void shut(WaveId wave);

    /** Goes through the box in an order that is drawn anew. */
    void eachShuffled(WaveId wave, BiConsumer<byte[], byte[]> ballotAndAnswers);

    void emptyBox(WaveId wave);

    /** An answer without its ballot. */
    record Sheet(UUID id, byte[] answers) {}

    void lay(WaveId wave, List<Sheet> sheets);

    void dropSheets(WaveId wave);

    void issue(WaveId wave, Collection<byte[]> tickets);

    boolean hasTicket(WaveId wave, byte[] ticket);

    void dropTickets(WaveId wave);
}
