package io.komado.chassis.encryption;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.komado.chassis.tenancy.ForgetsTenants;
import io.komado.chassis.tenancy.TenantId;
import io.komado.chassis.timers.Timers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
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
    private final Timers timers;
    private final Clock clock;

    TenantKeys(KeyRing ring, JdbcClient jdbc, Timers timers, Clock clock) {
        this.timers = timers;
        this.clock = clock;
        this.ring = ring;
        this.jdbc = jdbc;
    }

    /** The version under which new data keys are made; it stays until the running transaction ends, so that none is made under one that is gone. */
    int newestVersion(TenantId tenant) {
        return jdbc.sql("select version from tenant_key order by version desc limit 1 for key share")
                .query(Integer.class)
                .optional()
                .orElseGet(() -> create(tenant).version());
    }

    /** Makes a version under this epoch unless the newest is of it; empty when the tenant has no keys, or none any more. */
    Optional<Integer> turnTo(TenantId tenant, int epoch) {
        return newestRow().map(newest -> {
            if (newest.epoch() >= epoch) {
                return newest.version();
            }
            insert(tenant, newest.version() + 1, epoch);
            return newest.version() + 1;
        });
    }

    /** Locks the versions before this one against whoever makes data keys under them; whether there are any. */
    boolean lockOlderThan(int version) {
        return !jdbc.sql("select version from tenant_key where version < :version for update")
                .param("version", version)
                .query((row, number) -> row.getInt("version"))
                .list()
                .isEmpty();
    }

    /** Deletes the versions before this one, under which nothing lies any more. */
    void forgetOlderThan(TenantId tenant, int version) {
        jdbc.sql("delete from tenant_key where version < :version")
                .param("version", version)
                .update();
        afterCommit(() -> opened.keySet().removeIf(id -> id.tenant().equals(tenant) && id.version() < version));
    }

    /** The newest version; empty when the tenant has no keys. */
    Optional<Integer> newestVersion() {
        return newestRow().map(Row::version);
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
        opened.keySet().removeIf(id -> id.tenant().equals(tenant));
    }

    private Optional<Row> newestRow() {
        return jdbc.sql("select version, epoch, wrapped from tenant_key order by version desc limit 1")
                .query(Row.class)
                .optional();
    }

    private Row create(TenantId tenant) {
        insert(tenant, 1, ring.newestEpoch());
        timers.set(KeyTurn.KIND, tenant.value(), KeyTurn.nextNight(clock));
        return newestRow().orElseThrow(() -> new IllegalStateException("this tenant's keys were destroyed"));
    }

    private void insert(TenantId tenant, int version, int epoch) {
        try {
            byte[] wrapped = TinkProtoKeysetFormat.serializeEncryptedKeyset(
                    Tink.newKey(PredefinedAeadParameters.AES256_GCM),
                    ring.epoch(epoch),
                    associatedData(tenant, version),
                    Tink.ALGORITHMS);
            jdbc.sql("""
                            insert into tenant_key (tenant_id, version, epoch, wrapped)
                            select :tenant, :version, :epoch, :wrapped where not exists (select from erasure)
                            on conflict do nothing
                            """)
                    .param("tenant", tenant.value())
                    .param("version", version)
                    .param("epoch", epoch)
                    .param("wrapped", wrapped)
                    .update();
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
