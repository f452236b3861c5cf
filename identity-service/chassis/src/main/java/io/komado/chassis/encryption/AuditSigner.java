package io.komado.chassis.encryption;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.PublicKeySign;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.security.GeneralSecurityException;
import java.util.Base64;

/** Signs the heads of this service's audit chains with its Ed25519 key. */
public final class AuditSigner {

    private final KeysetHandle key;
    private final PublicKeySign signer;

    AuditSigner(KeysetHandle key) {
        this.key = key;
        this.signer = Tink.primitive(key, PublicKeySign.class);
    }

    /** The signature, base64. */
    public String sign(byte[] bytes) {
        try {
            return Base64.getEncoder().encodeToString(signer.sign(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("an audit head cannot be signed", e);
        }
    }

    /** The public key as Tink's JSON, to hand to an auditor. */
    public String publicKey() {
        try {
            return TinkJsonProtoKeysetFormat.serializeKeysetWithoutSecret(key.getPublicKeysetHandle(), Tink.ALGORITHMS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the audit key has no public half", e);
        }
    }
}
