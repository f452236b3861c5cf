package io.komado.local;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;

/** The respondent's part of RFC 9474 (RSABSSA-SHA384-PSS-Randomized), as a browser does it, for tests and measurements: draws a ballot, blinds it, and finishes what came back. */
public final class Respondent {

    private static final int HASH = 48;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final RSAPublicKey key;
    private final byte[] prepared;
    private final BigInteger inverse;
    private final byte[] blinded;

    private Respondent(RSAPublicKey key, byte[] prepared, byte[] salt, BigInteger inverse) {
        BigInteger modulus = key.getModulus();
        this.key = key;
        this.prepared = prepared.clone();
        this.inverse = inverse;
        BigInteger encoded = new BigInteger(1, encode(prepared, salt, modulus.bitLength() - 1));
        this.blinded = bytes(
                encoded.multiply(inverse.modInverse(modulus).modPow(key.getPublicExponent(), modulus))
                        .mod(modulus),
                modulus);
    }

    /** Draws a ballot of 64 bytes. */
    public static Respondent draw(byte[] publicKey) {
        RSAPublicKey key = key(publicKey);
        return new Respondent(
                key, random(64), random(HASH), new BigInteger(key.getModulus().bitLength() - 1, RANDOM));
    }

    /** With what is random given, for test vectors. */
    public static Respondent with(RSAPublicKey key, byte[] prepared, byte[] salt, BigInteger inverse) {
        return new Respondent(key, prepared, salt, inverse);
    }

    /** What is sent to be signed. */
    public byte[] blinded() {
        return blinded.clone();
    }

    /** What is handed in. */
    public byte[] ballot() {
        return prepared.clone();
    }

    /** Unblinds the signature. */
    public byte[] finish(byte[] blindSignature) {
        return bytes(new BigInteger(1, blindSignature).multiply(inverse).mod(key.getModulus()), key.getModulus());
    }

    private static RSAPublicKey key(byte[] encoded) {
        try {
            return (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a wave's key cannot be read", e);
        }
    }

    /** EMSA-PSS-ENCODE of RFC 8017, section 9.1.1. */
    private static byte[] encode(byte[] message, byte[] salt, int bits) {
        int length = (bits + 7) / 8;
        byte[] hash = sha(new byte[8], sha(message), salt);
        byte[] block = new byte[length - HASH - 1];
        block[block.length - salt.length - 1] = 1;
        System.arraycopy(salt, 0, block, block.length - salt.length, salt.length);
        byte[] mask = mask(hash, block.length);
        for (int i = 0; i < block.length; i++) {
            block[i] ^= mask[i];
        }
        block[0] &= (byte) (0xff >> (8 * length - bits));
        byte[] encoded = Arrays.copyOf(block, length);
        System.arraycopy(hash, 0, encoded, block.length, HASH);
        encoded[length - 1] = (byte) 0xbc;
        return encoded;
    }

    private static byte[] mask(byte[] seed, int length) {
        byte[] mask = new byte[length];
        for (int done = 0, counter = 0; done < length; counter++) {
            byte[] part = sha(seed, new byte[] {0, 0, (byte) (counter >> 8), (byte) counter});
            int some = Math.min(part.length, length - done);
            System.arraycopy(part, 0, mask, done, some);
            done += some;
        }
        return mask;
    }

    private static byte[] sha(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-384");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] random(int length) {
        byte[] drawn = new byte[length];
        RANDOM.nextBytes(drawn);
        return drawn;
    }

    private static byte[] bytes(BigInteger number, BigInteger modulus) {
        int length = (modulus.bitLength() + 7) / 8;
        byte[] raw = number.toByteArray();
        byte[] fixed = new byte[length];
        int from = Math.max(0, raw.length - length);
        System.arraycopy(raw, from, fixed, length - (raw.length - from), raw.length - from);
        return fixed;
    }
}
