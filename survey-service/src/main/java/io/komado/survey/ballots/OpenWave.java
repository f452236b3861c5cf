package io.komado.survey.ballots;

import io.komado.chassis.encryption.ContentCipher;
import io.komado.survey.questionnaires.Questionnaire;
import io.komado.survey.waves.Wave;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;

/** A wave that can be answered, with all that is needed for it, opened once and kept in memory until it closes. */
public record OpenWave(
        Wave wave,
        Questionnaire questionnaire,
        RSAPublicKey publicKey,
        RSAPrivateKey privateKey,
        ContentCipher cipher) {

    /** Keys belong in no log. */
    @Override
    public String toString() {
        return "OpenWave[" + wave.id() + "]";
    }
}
