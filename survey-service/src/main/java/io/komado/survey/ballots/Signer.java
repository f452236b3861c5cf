package io.komado.survey.ballots;

import java.security.MessageDigest;

/**
 * For what a ballot is signed: an account, by this service's own pseudonym, or a ticket, by its digest.
 *
 * @param value the pseudonym or the digest
 */
public record Signer(String value) implements Comparable<Signer> {

    @Override
    public int compareTo(Signer other) {
        return value.compareTo(other.value);
    }

    /** Says nothing: who had a ballot signed belongs in no log. */
    @Override
    public String toString() {
        return "Signer[hidden]";
    }

    /** That this one had a ballot signed, and which blinded message it was, by its digest. */
    public record Mark(Signer signer, byte[] blinded) {

        boolean isOf(byte[] other) {
            return MessageDigest.isEqual(blinded, other);
        }

        @Override
        public String toString() {
            return "Mark[hidden]";
        }
    }
}
