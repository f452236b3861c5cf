package io.komado.chassis.encryption;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.komado.chassis.tenancy.ForgetsTenants;
import io.komado.chassis.tenancy.TenantId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * One key per tenant and version, kept in the service's database wrapped by an epoch key. Works inside the tenant's transaction
 * and makes the first version when it is first asked for.
 */
final class TenantKeys implements ForgetsTenants {

    private record Id(TenantId tenant, int version) {}

    private record Row(int version, int epoch, byte[] wrapped) {}

    private final KeyRing ring;
    private final JdbcClient jdbc;
    private final ConcurrentHashMap<Id, Aead> opened = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<TenantId, Integer> newest = new ConcurrentHashMap<>();

    TenantKeys(KeyRing ring, JdbcClient jdbc) {
        this.ring = ring;
        this.jdbc = jdbc;
    }

    int newestVersion(TenantId tenant) {
        Integer known = newest.get(tenant);
        if (known != null) {
            return known;
        }
        Row row = newestRow().orElseGet(() -> create(tenant));
        afterCommit(() -> newest.put(tenant, row.version()));
        return row.version();
    }

    Aead open(TenantId tenant, int version) {
        Id id = new Id(tenant, version);
        Aead known = opened.get(id);
        if (known != null) {
            return known;
        }
        Row row = jdbc.sql("select version, epoch, wrapped from tenant_key where version = :version")
                .param("version", version)
                .query(Row.class)
                .optional()
                .orElseThrow(() -> new IllegalStateException("a tenant's key is gone; what it wrapped cannot be read"));
        Aead key = unwrap(tenant, row);
        afterCommit(() -> opened.put(id, key));
        return key;
    }

    @Override
    public void forget(TenantId tenant) {
        newest.remove(tenant);
        opened.keySet().removeIf(id -> id.tenant().equals(tenant));
    }

    private Optional<Row> newestRow() {
        return jdbc.sql("select version, epoch, wrapped from tenant_key order by version desc limit 1")
                .query(Row.class)
                .optional();
    }

    private Row create(TenantId tenant) {
        try {
            int epoch = ring.newestEpoch();
            byte[] wrapped = TinkProtoKeysetFormat.serializeEncryptedKeyset(
                    Tink.newKey(PredefinedAeadParameters.AES256_GCM),
                    ring.epoch(epoch),
                    associatedData(tenant, 1),
                    Tink.ALGORITHMS);
            jdbc.sql("""
                            insert into tenant_key (tenant_id, version, epoch, wrapped)
                            select :tenant, 1, :epoch, :wrapped where not exists (select from erasure) on conflict do nothing
                            """)
                    .param("tenant", tenant.value())
                    .param("epoch", epoch)
                    .param("wrapped", wrapped)
                    .update();
            return newestRow().orElseThrow(() -> new IllegalStateException("this tenant's keys were destroyed"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a tenant's key cannot be made", e);
        }
    }

    private Aead unwrap(TenantId tenant, Row row) {
        try {
            return KeyFiles.aead(TinkProtoKeysetFormat.parseEncryptedKeyset(
                    row.wrapped(), ring.epoch(row.epoch()), associatedData(tenant, row.version()), Tink.ALGORITHMS));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a tenant's key cannot be opened", e);
        }
    }

    private static byte[] associatedData(TenantId tenant, int version) {
        return ("komado tenant " + tenant + " " + version).getBytes(StandardCharsets.UTF_8);
    }

    /** A key that a transaction made and then rolled back must not be remembered. */
    private static void afterCommit(Runnable action) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                action.run();
            }
        });
    }
}
