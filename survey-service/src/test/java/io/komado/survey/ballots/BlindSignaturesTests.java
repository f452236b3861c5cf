package io.komado.survey.ballots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.komado.chassis.problem.Refusal;
import io.komado.local.Respondent;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPrivateKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** RSABSSA-SHA384-PSS-Randomized against the vectors of RFC 9474, and what it refuses. */
class BlindSignaturesTests {

    private static final JsonNode VECTOR = vector();
    private static final KeyPair PAIR = BlindSignatures.newKey();

    @Test
    void signsAsTheVectorsOfRfc9474Do() throws Exception {
        KeyFactory factory = KeyFactory.getInstance("RSA");
        RSAPublicKey publicKey = (RSAPublicKey) factory.generatePublic(new RSAPublicKeySpec(number("n"), number("e")));
        RSAPrivateKey key = (RSAPrivateKey) factory.generatePrivate(new RSAPrivateKeySpec(number("n"), number("d")));

        assertThat(BlindSignatures.sign(publicKey, key, bytes("blinded_msg"))).isEqualTo(bytes("blind_sig"));
        byte[] prepared = HexFormat.of().parseHex(text("msg_prefix") + text("msg"));
        assertThat(BlindSignatures.verify(publicKey, prepared, bytes("sig"))).isTrue();

        byte[] salt = HexFormat.of()
                .parseHex("051722b35f458781397c3a671a7d3bd3096503940e4c4f1aaa269d60300ce449"
                        + "555cd7340100df9d46944c5356825abf");
        Respondent respondent = Respondent.with(publicKey, prepared, salt, number("inv"));
        assertThat(respondent.blinded()).isEqualTo(bytes("blinded_msg"));
        assertThat(respondent.finish(bytes("blind_sig"))).isEqualTo(bytes("sig"));
    }

    @Test
    void aBallotSignedBlindlyIsValidAndTheSameMessageGetsTheSameSignature() {
        RSAPublicKey publicKey = (RSAPublicKey) PAIR.getPublic();
        Respondent respondent = Respondent.draw(publicKey.getEncoded());
        byte[] blind = sign(respondent.blinded());
        assertThat(sign(respondent.blinded())).isEqualTo(blind);
        byte[] signature = respondent.finish(blind);
        assertThat(BlindSignatures.verify(publicKey, respondent.ballot(), signature))
                .isTrue();
        byte[] other = respondent.ballot();
        other[5] ^= 1;
        assertThat(BlindSignatures.verify(publicKey, other, signature)).isFalse();
        assertThat(BlindSignatures.verify(publicKey, respondent.ballot(), blind))
                .isFalse();
        assertThat(BlindSignatures.verify(publicKey, respondent.ballot(), new byte[3]))
                .isFalse();
        assertThat(BlindSignatures.verify(publicKey, respondent.ballot(), new byte[256]))
                .isFalse();
    }

    @Test
    void whatIsNoBlindedMessageIsNotSigned() {
        BigInteger modulus = ((RSAPublicKey) PAIR.getPublic()).getModulus();
        for (byte[] unfit : new byte[][] {
            {}, new byte[255], new byte[256], new byte[257], Arrays.copyOfRange(modulus.toByteArray(), 1, 257), ones()
        }) {
            assertThatThrownBy(() -> sign(unfit))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("blinded-unfit"));
        }
    }

    private static byte[] ones() {
        byte[] ones = new byte[256];
        Arrays.fill(ones, (byte) 0xff);
        return ones;
    }

    private static byte[] sign(byte[] blinded) {
        return BlindSignatures.sign((RSAPublicKey) PAIR.getPublic(), (RSAPrivateKey) PAIR.getPrivate(), blinded);
    }

    private static String text(String name) {
        return VECTOR.path(name).asString();
    }

    private static byte[] bytes(String name) {
        return HexFormat.of().parseHex(text(name));
    }

    private static BigInteger number(String name) {
        return new BigInteger(text(name), 16);
    }

    private static JsonNode vector() {
        try (InputStream in = Objects.requireNonNull(
                BlindSignaturesTests.class.getResourceAsStream("/rfc9474/pss-randomized.json"))) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
