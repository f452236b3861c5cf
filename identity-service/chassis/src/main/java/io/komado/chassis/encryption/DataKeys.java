package io.komado.chassis.encryption;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.komado.chassis.tenancy.Tenancy;
import io.komado.chassis.tenancy.TenantId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Data keys: one for each conversation, case, wave or person's name, stored beside what it encrypts, wrapped by the tenant's
 * key. To destroy the wrapped key is to delete everything under it.
 */
public class DataKeys {

    private static final byte[] WRAP = "komado data key".getBytes(StandardCharsets.UTF_8);

    private final TenantKeys tenants;

    DataKeys(TenantKeys tenants) {
        this.tenants = tenants;
    }

    /** Makes a new key for the tenant of the running transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public WrappedKey create() {
        TenantId tenant = Tenancy.required();
        int version = tenants.newestVersion(tenant);
        try {
            byte[] wrapped = TinkProtoKeysetFormat.serializeEncryptedKeyset(
                    Tink.newKey(PredefinedAeadParameters.AES256_GCM),
                    tenants.open(tenant, version),
                    WRAP,
                    Tink.ALGORITHMS);
            return new WrappedKey(wrapped, version);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a data key cannot be made", e);
        }
    }

    /** The same key, wrapped by another version of the tenant's key. */
    WrappedKey rewrap(WrappedKey key, int version) {
        TenantId tenant = Tenancy.required();
        try {
            KeysetHandle data = TinkProtoKeysetFormat.parseEncryptedKeyset(
                    key.bytes(), tenants.open(tenant, key.tenantKeyVersion()), WRAP, Tink.ALGORITHMS);
            return new WrappedKey(
                    TinkProtoKeysetFormat.serializeEncryptedKeyset(
                            data, tenants.open(tenant, version), WRAP, Tink.ALGORITHMS),
                    version);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a data key cannot be wrapped anew", e);
        }
    }

    /** Opens a key of the tenant of the running transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public ContentCipher open(WrappedKey key) {
        Aead tenantKey = tenants.open(Tenancy.required(), key.tenantKeyVersion());
        try {
            return new ContentCipher(KeyFiles.aead(
                    TinkProtoKeysetFormat.parseEncryptedKeyset(key.bytes(), tenantKey, WRAP, Tink.ALGORITHMS)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a data key cannot be opened", e);
        }
    }
}
