package io.komado.chassis.signal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Sends signals: many at a time, each once, after the commit they tell of. */
public final class Signals extends KeptConnection {

    /** Notifications begin this far apart at least: the first goes at once, those that follow closely go together. */
    private static final long APART_NANOS = TimeUnit.MILLISECONDS.toNanos(8);

    private record Signal(String channel, String subject) {}

    private final BlockingQueue<Signal> waiting = new LinkedBlockingQueue<>();

    Signals(DataSource dataSource) {
        super("signals-out", dataSource);
    }

    /**
     * Signals once the running transaction has committed, and not at all when it rolls back. Where none runs, what the signal tells of
     * was committed by its own statement, and it goes at once.
     */
    public void afterCommit(String channel, String subject) {
        Signal signal = new Signal(channel, subject);
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            waiting.add(signal);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                waiting.add(signal);
            }
        });
    }

    @Override
    void work(Connection connection) throws SQLException, InterruptedException {
        try (PreparedStatement notify =
                connection.prepareStatement("select pg_notify(c, s) from unnest(?, ?) as signals(c, s)")) {
            while (isRunning()) {
                @Nullable Signal first = waiting.poll(500, TimeUnit.MILLISECONDS);
                if (first != null) {
                    long next = System.nanoTime() + APART_NANOS;
                    Set<Signal> signals = new LinkedHashSet<>();
                    signals.add(first);
                    waiting.drainTo(signals);
                    send(connection, notify, signals);
                    LockSupport.parkNanos(next - System.nanoTime());
                }
            }
        }
    }

    private static void send(Connection connection, PreparedStatement notify, Set<Signal> signals) throws SQLException {
        String[] channels = signals.stream().map(Signal::channel).toArray(String[]::new);
        String[] subjects = signals.stream().map(Signal::subject).toArray(String[]::new);
        notify.setArray(1, connection.createArrayOf("text", channels));
        notify.setArray(2, connection.createArrayOf("text", subjects));
        notify.execute();
    }
}
