package io.komado.chassis.encryption;

import com.google.crypto.tink.DeterministicAead;
import com.google.crypto.tink.KeysetHandle;
import io.komado.chassis.actor.MemberRef;
import io.komado.chassis.tenancy.TenantId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;

/**
 * Turns a token's subject into this service's own pseudonym of a member, and back where the service must act on the account
 * (AES-SIV; ARCHITECTURE section 3, TH-25). Two services have different keys, so their pseudonyms have nothing in common.
 */
public final class Pseudonyms {

    private final DeterministicAead aead;

    Pseudonyms(KeysetHandle key) {
        this.aead = deterministic(key);
    }

    /** The pseudonym of this subject. */
    public MemberRef of(TenantId tenant, UUID subject) {
        return new MemberRef(seal(aead, subject, tenant.value()));
    }

    /** The subject behind a pseudonym of this service. */
    public UUID subjectOf(TenantId tenant, MemberRef member) {
        return unseal(aead, member.value(), tenant.value());
    }

    /** An id of another service under a name that only this service gives it, so that rows of the two cannot be joined. */
    public String ofForeign(TenantId tenant, UUID id) {
        return seal(aead, id, "foreign/" + tenant.value());
    }

    static DeterministicAead deterministic(KeysetHandle key) {
        return Tink.primitive(key, DeterministicAead.class);
    }

    static String seal(DeterministicAead aead, UUID subject, String context) {
        byte[] plain = ByteBuffer.allocate(16)
                .putLong(subject.getMostSignificantBits())
                .putLong(subject.getLeastSignificantBits())
                .array();
        try {
            byte[] sealed = aead.encryptDeterministically(plain, context.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a pseudonym cannot be made", e);
        }
    }

    static UUID unseal(DeterministicAead aead, String sealed, String context) {
        try {
            ByteBuffer plain = ByteBuffer.wrap(aead.decryptDeterministically(
                    Base64.getUrlDecoder().decode(sealed), context.getBytes(StandardCharsets.UTF_8)));
            return new UUID(plain.getLong(), plain.getLong());
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException("not a pseudonym of this service", e);
        }
    }
}
