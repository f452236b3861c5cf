package io.komado.chassis.signal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** Hears signals and brings each to its listener; after a broken connection everyone looks again. */
final class Hearing extends KeptConnection {

    private static final int SILENCE_MILLIS = 5_000;

    private final Map<String, SignalListener> listeners;

    Hearing(DataSource dataSource, List<SignalListener> listeners) {
        super("signals-in", dataSource);
        this.listeners = listeners.stream().collect(Collectors.toMap(SignalListener::channel, Function.identity()));
    }

    @Override
    void work(Connection connection) throws SQLException {
        try (Statement listen = connection.createStatement()) {
            for (String channel : listeners.keySet()) {
                listen.execute("listen " + channel);
            }
        }
        listeners.values().forEach(SignalListener::lookAgain);
        PGConnection postgres = connection.unwrap(PGConnection.class);
        while (isRunning()) {
            PGNotification[] heard = postgres.getNotifications(SILENCE_MILLIS);
            if (heard.length == 0 && !connection.isValid(2)) {
                throw new SQLException("the listening connection is gone");
            }
            for (PGNotification notification : heard) {
                SignalListener listener = listeners.get(notification.getName());
                if (listener != null) {
                    listener.changed(notification.getParameter());
                }
            }
        }
    }
}
