package io.komado.chassis.signal;

import io.komado.chassis.problem.Traces;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Sends and hears signals, on two connections of its own. */
public final class Signals implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Signals.class);
    private static final int RETRY_MILLIS = 1_000;

    private record Signal(String channel, String subject) {}

    private final DataSource dataSource;
    private final Map<String, SignalListener> listeners;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition waiting = lock.newCondition();
    private Set<Signal> pending = new LinkedHashSet<>();
    private volatile boolean running;

    Signals(DataSource dataSource, List<SignalListener> listeners) {
        this.dataSource = dataSource;
        this.listeners = listeners.stream().collect(Collectors.toMap(SignalListener::channel, Function.identity()));
    }

    /** Signals once the running transaction has committed, and not at all when it rolls back. */
    public void afterCommit(String channel, String subject) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                send(channel, subject);
            }
        });
    }

    private void send(String channel, String subject) {
        lock.lock();
        try {
            pending.add(new Signal(channel, subject));
            waiting.signal();
        } finally {
            lock.unlock();
        }
    }

    private List<Signal> take() throws InterruptedException {
        lock.lock();
        try {
            while (pending.isEmpty() && running) {
                waiting.await(500, TimeUnit.MILLISECONDS);
            }
            List<Signal> taken = new ArrayList<>(pending);
            pending = new LinkedHashSet<>();
            return taken;
        } finally {
            lock.unlock();
        }
    }

    private void talk(Connection connection) throws SQLException, InterruptedException {
        try (PreparedStatement notify =
                connection.prepareStatement("select pg_notify(c, s) from unnest(?, ?) as signals(c, s)")) {
            while (running) {
                List<Signal> signals = take();
                if (!signals.isEmpty()) {
                    notify.setArray(
                            1,
                            connection.createArrayOf(
                                    "text",
                                    signals.stream().map(Signal::channel).toArray()));
                    notify.setArray(
                            2,
                            connection.createArrayOf(
                                    "text",
                                    signals.stream().map(Signal::subject).toArray()));
                    notify.execute();
                }
            }
        }
    }

    private void hear(Connection connection) throws SQLException {
        try (Statement listen = connection.createStatement()) {
            for (String channel : listeners.keySet()) {
                listen.execute("listen " + channel);
            }
        }
        listeners.values().forEach(SignalListener::lookAgain);
        PGConnection postgres = connection.unwrap(PGConnection.class);
        while (running) {
            PGNotification[] heard = postgres.getNotifications(5_000);
            if (heard == null || heard.length == 0) {
                if (!connection.isValid(2)) {
                    throw new SQLException("the listening connection is gone");
                }
                continue;
            }
            for (PGNotification notification : heard) {
                SignalListener listener = listeners.get(notification.getName());
                if (listener != null) {
                    listener.changed(notification.getParameter());
                }
            }
        }
    }

    private interface Work {
        void on(Connection connection) throws SQLException, InterruptedException;
    }

    private void keep(String name, Work work) {
        Thread.ofVirtual().name(name).start(() -> {
            while (running) {
                try (Connection connection = dataSource.getConnection()) {
                    work.on(connection);
                } catch (SQLException | RuntimeException e) {
                    LOG.warn("{} starts again: {}", name, Traces.kindOf(e));
                    pause();
                } catch (InterruptedException ignored) {
                    return;
                }
            }
        });
    }

    private void pause() {
        lock.lock();
        try {
            long left = TimeUnit.MILLISECONDS.toNanos(RETRY_MILLIS);
            while (running && left > 0) {
                left = waiting.awaitNanos(left);
            }
        } catch (InterruptedException ignored) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void start() {
        running = true;
        keep("signals-out", this::talk);
        keep("signals-in", this::hear);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
