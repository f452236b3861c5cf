package io.komado.survey.ballots;

import io.komado.chassis.problem.Refusal;
import io.komado.survey.questionnaires.Answers;
import io.komado.survey.waves.WaveId;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Takes answers with their ballot, from anybody, and knows nothing of who it is. */
@Service
public class HandIns {

    /** A random prefix of 32 bytes, as RFC 9474 prepares a message, and 32 more. */
    private static final int BALLOT = 64;

    private final OpenWaves open;
    private final BallotStore store;
    private final TransactionTemplate transaction;

    HandIns(OpenWaves open, BallotStore store, TransactionTemplate transaction) {
        this.open = open;
        this.store = store;
        this.transaction = transaction;
    }

    /**
     * Takes them; durable when it returns. The same again is no harm.
     *
     * @throws Refusal 422 when the answers fit nobody's way through the questions; 409, always the same, when the ballot is no good
     */
    public void take(WaveId id, int version, byte[] ballot, byte[] signature, JsonNode sent) {
        OpenWave wave = open.find(id).orElseThrow(HandIns::refused);
        if (version != wave.wave().surveyVersion()) {
            throw Refusal.unprocessable("answers-do-not-fit", "Some answers do not fit the questions of this survey.")
                    .at("/version", "other-version");
        }
        Answers answers = Answers.read(wave.questionnaire(), sent);
        if (ballot.length != BALLOT || !BlindSignatures.verify(wave.publicKey(), ballot, signature)) {
            throw refused();
        }
        byte[] spent = Digests.of(ballot);
        String place = BallotBox.handInPlace(id, spent);
        byte[] encrypted = wave.cipher().encrypt(BallotBox.padded(answers), place);
        boolean taken = Boolean.TRUE.equals(transaction.execute(status -> switch (store.put(id, spent, encrypted)) {
            case TAKEN -> true;
            case CLOSED -> false;
            case SPENT ->
                Objects.requireNonNull(store.handedIn(id, spent)
                        .map(before -> Answers.stored(wave.cipher().decrypt(before, place))
                                .equals(answers))
                        .orElse(false));
        }));
        if (!taken) {
            throw refused();
        }
    }

    private static Refusal refused() {
        return Refusal.conflict(
                "ballot-refused",
                "This ballot cannot be counted: it is not of this survey, or was used before, or the survey is over.");
    }
}
