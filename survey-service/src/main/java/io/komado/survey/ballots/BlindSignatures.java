package io.komado.survey.ballots;

import io.komado.chassis.problem.Refusal;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import javax.crypto.Cipher;

/**
 * The signer's and the verifier's part of RSABSSA-SHA384-PSS-Randomized (RFC 9474), with the JDK's own RSA. The respondent's part is in the browser.
 *
 * <p>Keys have 2048 bits: one lives for as long as its wave and is destroyed then, so that what a longer one would protect, votes that nobody may forge in later years, is not
 * there; and nobody's anonymity rests on it, since a blinded message says nothing whatever the key. Against 3072 bits a signature takes a third of the time.
 */
public final class BlindSignatures {

    /** The name of the variant. */
    public static final String VARIANT = "RSABSSA-SHA384-PSS-Randomized";

    private static final int BITS = 2_048;
    private static final String RSA = "RSA";
    private static final PSSParameterSpec PSS =
            new PSSParameterSpec("SHA-384", "MGF1", MGF1ParameterSpec.SHA384, 48, PSSParameterSpec.TRAILER_FIELD_BC);

    private BlindSignatures() {}

    /** A key for one wave. */
    static KeyPair newKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(RSA);
            generator.initialize(BITS);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no key can be made", e);
        }
    }

    static RSAPublicKey publicKey(byte[] encoded) {
        try {
            return (RSAPublicKey) KeyFactory.getInstance(RSA).generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a wave's key cannot be read", e);
        }
    }

    static RSAPrivateKey privateKey(byte[] encoded) {
        try {
            return (RSAPrivateKey) KeyFactory.getInstance(RSA).generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a wave's key cannot be read", e);
        }
    }

    /**
     * BlindSign of RFC 9474, section 4.3: the same for the same message, and checked before it leaves, so that a fault of the machine betrays no key.
     *
     * @throws Refusal 422 when this is no blinded message under that key
     */
    static byte[] sign(RSAPublicKey publicKey, RSAPrivateKey key, byte[] blinded) {
        BigInteger modulus = publicKey.getModulus();
        int length = (modulus.bitLength() + 7) / 8;
        BigInteger message = new BigInteger(1, blinded);
        if (blinded.length != length || message.signum() == 0 || message.compareTo(modulus) >= 0) {
            throw Refusal.unprocessable("blinded-unfit", "This cannot be signed.");
        }
        try {
            Cipher rsa = Cipher.getInstance("RSA/ECB/NoPadding");
            rsa.init(Cipher.DECRYPT_MODE, key);
            byte[] signature = rsa.doFinal(blinded);
            if (!new BigInteger(1, signature)
                    .modPow(publicKey.getPublicExponent(), modulus)
                    .equals(message)) {
                throw new IllegalStateException("a signature came out wrong");
            }
            return signature.length == length
                    ? signature
                    : Arrays.copyOfRange(signature, signature.length - length, signature.length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a ballot cannot be signed", e);
        }
    }

    /** Whether the signature of a prepared message is this key's (RSASSA-PSS-VERIFY of RFC 8017). */
    static boolean verify(RSAPublicKey key, byte[] prepared, byte[] signature) {
        try {
            Signature pss = Signature.getInstance("RSASSA-PSS");
            pss.setParameter(PSS);
            pss.initVerify(key);
            pss.update(prepared);
            return pss.verify(signature);
        } catch (SignatureException ignored) {
            return false;
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("a wave's key cannot be used", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("ballots cannot be checked", e);
        }
    }
}
