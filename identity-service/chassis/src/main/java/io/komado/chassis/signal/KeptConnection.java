package io.komado.chassis.signal;

import io.komado.chassis.problem.Traces;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Work that goes on for as long as the service runs, on a connection of its own that is made again when it breaks. */
abstract class KeptConnection implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(KeptConnection.class);
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final String name;
    private final DataSource dataSource;
    private volatile CountDownLatch stopped = new CountDownLatch(0);

    KeptConnection(String name, DataSource dataSource) {
        this.name = name;
        this.dataSource = dataSource;
    }

    /** Works on this connection until {@link #isRunning} is false. */
    abstract void work(Connection connection) throws SQLException, InterruptedException;

    @Override
    public void start() {
        stopped = new CountDownLatch(1);
        Thread.ofVirtual().name(name).start(this::keep);
    }

    private void keep() {
        try {
            while (isRunning()) {
                try (Connection connection = dataSource.getConnection()) {
                    work(connection);
                } catch (SQLException | RuntimeException e) {
                    LOG.warn("{} starts again: {}", name, Traces.kindOf(e));
                    if (stopped.await(RETRY.toMillis(), TimeUnit.MILLISECONDS)) {
                        return;
                    }
                }
            }
        } catch (InterruptedException ignored) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        stopped.countDown();
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }
}
