package io.komado.chassis.encryption;

import com.google.crypto.tink.DeterministicAead;
import com.google.crypto.tink.KeysetHandle;
import java.util.UUID;

/**
 * Seals a member's subject for the one other service that must know whom an event is about (ARCHITECTURE section 4). The topic
 * or the route is bound in, so that what was sealed for one is no use in another.
 */
public final class SubjectSeal {

    private final DeterministicAead aead;

    SubjectSeal(KeysetHandle key) {
        this.aead = Pseudonyms.deterministic(key);
    }

    public String seal(UUID subject, String place) {
        return Pseudonyms.seal(aead, subject, place);
    }

    /** @throws IllegalArgumentException when it was sealed by another key or for another place */
    public UUID unseal(String sealed, String place) {
        return Pseudonyms.unseal(aead, sealed, place);
    }
}
