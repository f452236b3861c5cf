package io.komado.survey.ballots;

import io.komado.chassis.encryption.ContentCipher;
import io.komado.chassis.encryption.DataKeys;
import io.komado.chassis.encryption.WrappedKey;
import io.komado.survey.ballots.BallotStore.Keys;
import io.komado.survey.ballots.BallotStore.Purpose;
import io.komado.survey.ballots.BallotStore.Sheet;
import io.komado.survey.questionnaires.Answers;
import io.komado.survey.waves.WaveId;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A wave's box: made when the wave begins, opened once when it ends, and then destroyed with its keys. */
@Service
public class BallotBox {

    private static final int PADDING = 256;
    private static final int SOME = 500;
    private static final byte[] NONE = {};

    private final BallotStore store;
    private final Signing signing;
    private final OpenWaves open;
    private final DataKeys dataKeys;

    BallotBox(BallotStore store, Signing signing, OpenWaves open, DataKeys dataKeys) {
        this.store = store;
        this.signing = signing;
        this.open = open;
        this.dataKeys = dataKeys;
    }

    /** Makes the wave's signing key. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void make(WaveId wave) {
        KeyPair pair = BlindSignatures.newKey();
        WrappedKey wrapped = dataKeys.create();
        byte[] encrypted = dataKeys.open(wrapped).encryptBytes(pair.getPrivate().getEncoded(), keyPlace(wave));
        store.keep(wave, Purpose.BALLOTS, new Keys(wrapped, pair.getPublic().getEncoded(), encrypted));
        signing.begin(wave);
    }

    /**
     * Takes no more answers, shows each of them once in a new order, writes them anew in that order under another key, and destroys ballots, marks and the first key.
     *
     * @return whether every mark was known to the end, so that nobody can have answered twice
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean empty(WaveId wave, Consumer<Answers> each) {
        store.shut(wave);
        Keys keys = store.keys(wave, Purpose.BALLOTS)
                .orElseThrow(() -> new IllegalStateException("a wave's keys are gone"));
        ContentCipher before = dataKeys.open(keys.wrapped());
        WrappedKey wrapped = dataKeys.create();
        ContentCipher after = dataKeys.open(wrapped);
        store.keep(wave, Purpose.SHEETS, new Keys(wrapped, NONE, NONE));
        List<Sheet> some = new ArrayList<>();
        store.eachShuffled(wave, (ballot, encrypted) -> {
            Answers answers = Answers.stored(before.decrypt(encrypted, handInPlace(wave, ballot)));
            each.accept(answers);
            UUID id = UUID.randomUUID();
            some.add(new Sheet(id, after.encrypt(padded(answers), "sheet " + wave + ' ' + id)));
            if (some.size() == SOME) {
                store.lay(wave, some);
                some.clear();
            }
        });
        store.lay(wave, some);
        return burn(wave);
    }

    /** Destroys everything uncounted. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void destroy(WaveId wave) {
        store.shut(wave);
        burn(wave);
    }

    /** Destroys the single answers of a wave that was counted. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void dropSheets(WaveId wave) {
        store.destroyKeys(wave, Purpose.SHEETS);
        store.dropSheets(wave);
    }

    private boolean burn(WaveId wave) {
        store.destroyKeys(wave, Purpose.BALLOTS);
        store.emptyBox(wave);
        store.dropTickets(wave);
        open.forget(wave);
        return signing.end(wave);
    }

    static String keyPlace(WaveId wave) {
        return "signing key " + wave;
    }

    static String handInPlace(WaveId wave, byte[] ballot) {
        return "hand-in " + wave + ' ' + Digests.text(ballot);
    }

    /** Padded, so that the length of a row tells less of what is in it. */
    static String padded(Answers answers) {
        String text = answers.canonical();
        return text + " ".repeat(PADDING - text.length() % PADDING);
    }
}
