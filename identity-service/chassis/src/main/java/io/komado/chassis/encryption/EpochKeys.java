package io.komado.chassis.encryption;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The days of the epoch keys. Each day has one of its own, made in the night; one that another has followed is destroyed when the backups of
 * its days are gone. Where the directory cannot be written, whoever looks after the secret adds and destroys the files, and this takes up the newest.
 */
final class EpochKeys {

    private static final Logger LOG = LoggerFactory.getLogger(EpochKeys.class);

    private record Epoch(int epoch, LocalDate begunOn) {}

    private final KeyRing ring;
    private final JdbcClient jdbc;
    private final JdbcClient everyTenant;
    private final int backupDays;

    EpochKeys(KeyRing ring, JdbcClient jdbc, JdbcClient everyTenant, int backupDays) {
        this.ring = ring;
        this.jdbc = jdbc;
        this.everyTenant = everyTenant;
        this.backupDays = backupDays;
    }

    /** The epoch that wraps from this day on. */
    int current(LocalDate today) {
        Optional<Epoch> newest = newest("");
        if (newest.filter(epoch -> !isOver(epoch, today)).isPresent()) {
            return newest.orElseThrow().epoch();
        }
        if (newest.isEmpty()) {
            begin(ring.newestEpoch(), today.minusDays(1));
        }
        Epoch locked = newest(" for update").orElseThrow();
        if (!isOver(locked, today)) {
            return locked.epoch();
        }
        int next = Math.max(locked.epoch() + 1, ring.newestEpoch());
        if (ring.canBeWritten()) {
            ring.makeEpoch(next);
        }
        return begin(next, today);
    }

    /** Whether another can follow it on this day: a day has passed, or a newer file was put beside it. */
    private boolean isOver(Epoch epoch, LocalDate today) {
        return (epoch.begunOn().isBefore(today) && ring.canBeWritten()) || ring.newestEpoch() > epoch.epoch();
    }

    private Optional<Epoch> newest(String lock) {
        return jdbc.sql("select epoch, begun_on from epoch_key order by epoch desc limit 1" + lock)
                .query(Epoch.class)
                .optional();
    }

    private int begin(int epoch, LocalDate today) {
        jdbc.sql("insert into epoch_key (epoch, begun_on) values (:epoch, :today) on conflict do nothing")
                .param("epoch", epoch)
                .param("today", today)
                .update();
        jdbc.sql("update epoch_key set followed_on = :today where epoch < :epoch and followed_on is null")
                .param("epoch", epoch)
                .param("today", today)
                .update();
        return epoch;
    }

    /** Destroys the keys whose backups are gone and that wrap no tenant's key any more. */
    void destroyOld(LocalDate today) {
        if (!ring.canBeWritten()) {
            return;
        }
        List<Integer> old = jdbc.sql("""
                        select epoch from epoch_key where followed_on <= :before and destroyed_on is null for update skip locked
                        """)
                .param("before", today.minusDays(backupDays))
                .query((row, number) -> row.getInt("epoch"))
                .list();
        for (int epoch : old) {
            if (isUnused(epoch)) {
                ring.destroyEpoch(epoch);
                jdbc.sql("update epoch_key set destroyed_on = :today where epoch = :epoch")
                        .param("today", today)
                        .param("epoch", epoch)
                        .update();
                LOG.info("The key of epoch {} is destroyed", epoch);
            }
        }
    }

    private boolean isUnused(int epoch) {
        return everyTenant
                .sql("select not exists (select from tenant_key where epoch = :epoch)")
                .param("epoch", epoch)
                .query(Boolean.class)
                .single();
    }
}
