package io.komado.survey.ballots;

import io.komado.chassis.encryption.ContentCipher;
import io.komado.chassis.encryption.DataKeys;
import io.komado.chassis.tenancy.ForgetsTenants;
import io.komado.chassis.tenancy.Tenancy;
import io.komado.chassis.tenancy.TenantId;
import io.komado.survey.questionnaires.Surveys;
import io.komado.survey.waves.Wave;
import io.komado.survey.waves.WaveId;
import io.komado.survey.waves.WaveState;
import io.komado.survey.waves.Waves;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds the waves that can be answered now. Whether one still can is asked each time; its keys and questions are read once. */
@Service
public class OpenWaves implements ForgetsTenants {

    private record Key(TenantId tenant, WaveId wave) {}

    private final Waves waves;
    private final Surveys surveys;
    private final BallotStore store;
    private final DataKeys dataKeys;
    private final TransactionTemplate transaction;
    private final ConcurrentHashMap<Key, OpenWave> opened = new ConcurrentHashMap<>();

    OpenWaves(Waves waves, Surveys surveys, BallotStore store, DataKeys dataKeys, TransactionTemplate transaction) {
        this.waves = waves;
        this.surveys = surveys;
        this.store = store;
        this.dataKeys = dataKeys;
        this.transaction = transaction;
    }

    /** The running tenant's wave of this id; empty when it cannot be answered, for whatever reason. */
    public Optional<OpenWave> find(WaveId id) {
        return Objects.requireNonNull(transaction.execute(status -> look(id)));
    }

    private Optional<OpenWave> look(WaveId id) {
        Key key = new Key(Tenancy.required(), id);
        Optional<Wave> wave = waves.find(id).filter(found -> found.state() == WaveState.OPEN);
        if (wave.isEmpty()) {
            opened.remove(key);
            return Optional.empty();
        }
        OpenWave known = opened.get(key);
        if (known == null) {
            known = open(wave.get()).orElse(null);
        }
        if (known == null) {
            return Optional.empty();
        }
        OpenWave now =
                new OpenWave(wave.get(), known.questionnaire(), known.publicKey(), known.privateKey(), known.cipher());
        opened.put(key, now);
        return Optional.of(now);
    }

    private Optional<OpenWave> open(Wave wave) {
        return store.keys(wave.id(), BallotStore.Purpose.BALLOTS)
                .flatMap(keys -> surveys.version(wave.survey(), wave.surveyVersion())
                        .map(questionnaire -> {
                            ContentCipher cipher = dataKeys.open(keys.wrapped());
                            return new OpenWave(
                                    wave,
                                    questionnaire,
                                    BlindSignatures.publicKey(keys.publicKey()),
                                    BlindSignatures.privateKey(
                                            cipher.decryptBytes(keys.privateKey(), BallotBox.keyPlace(wave.id()))),
                                    cipher);
                        }));
    }

    /** Its keys are not kept in memory any more. */
    void forget(WaveId id) {
        opened.remove(new Key(Tenancy.required(), id));
    }

    @Override
    public void forget(TenantId tenant) {
        opened.keySet().removeIf(key -> key.tenant().equals(tenant));
    }
}
