package io.komado.survey.ballots;

import static org.assertj.core.api.Assertions.assertThat;

import io.komado.local.Respondent;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import javax.crypto.Cipher;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a signature and its check cost on one core beside the bare RSA operation, and what a longer key would. */
@Tag("proof")
class SignatureSpeedIT {

    private static final int TIMES = 400;

    /** Something to be measured. */
    private interface Work {
        Object once() throws Exception;
    }

    @Test
    void signingIsLittleMoreThanTheBareOperation() throws Exception {
        KeyPair pair = BlindSignatures.newKey();
        RSAPublicKey publicKey = (RSAPublicKey) pair.getPublic();
        RSAPrivateKey privateKey = (RSAPrivateKey) pair.getPrivate();
        Respondent respondent = Respondent.draw(publicKey.getEncoded());
        byte[] signature = respondent.finish(BlindSignatures.sign(publicKey, privateKey, respondent.blinded()));
        long bare = micros(() -> raw(privateKey, respondent.blinded()));
        long signing = micros(() -> BlindSignatures.sign(publicKey, privateKey, respondent.blinded()));
        long checking = micros(() -> BlindSignatures.verify(publicKey, respondent.ballot(), signature));
        KeyPairGenerator longer = KeyPairGenerator.getInstance("RSA");
        longer.initialize(3_072);
        RSAPrivateKey longerKey = (RSAPrivateKey) longer.generateKeyPair().getPrivate();
        byte[] message = new byte[384];
        message[383] = 7;
        long bareLonger = micros(() -> raw(longerKey, message));
        System.out.printf(
                "bare RSA %d us, signing %d us, checking %d us; bare RSA of 3072 bits %d us%n",
                bare, signing, checking, bareLonger);
        assertThat(signing).isLessThan(3 * bare);
    }

    private static byte[] raw(RSAPrivateKey key, byte[] message) throws Exception {
        Cipher rsa = Cipher.getInstance("RSA/ECB/NoPadding");
        rsa.init(Cipher.DECRYPT_MODE, key);
        return rsa.doFinal(message);
    }

    private static long micros(Work work) throws Exception {
        for (int i = 0; i < TIMES; i++) {
            assertThat(work.once()).isNotNull();
        }
        long begin = System.nanoTime();
        for (int i = 0; i < TIMES; i++) {
            assertThat(work.once()).isNotNull();
        }
        return (System.nanoTime() - begin) / 1_000 / TIMES;
    }
}
