package io.komado.survey.ballots.jdbc;

import io.komado.chassis.problem.Traces;
import io.komado.survey.ballots.SigningTurn;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Holds PostgreSQL's advisory lock for as long as this process signs; a replica that waits for it asks each second. */
@Component
class HeldTurn implements SigningTurn, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(HeldTurn.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final long LOCK = 0x73757276_65790001L;

    private final DataSource dataSource;
    private volatile CountDownLatch stopped = new CountDownLatch(0);
    private volatile boolean held;

    HeldTurn(@Qualifier("relayDataSource") DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public boolean isOurs() {
        return held;
    }

    @Override
    public void start() {
        stopped = new CountDownLatch(1);
        Thread.ofVirtual().name("signing-turn").start(this::keep);
    }

    private void keep() {
        try {
            while (isRunning()) {
                try (Connection connection = dataSource.getConnection();
                        Statement statement = connection.createStatement()) {
                    while (isRunning()) {
                        held = answers(statement, held ? "select true" : "select pg_try_advisory_lock(" + LOCK + ")");
                        if (stopped.await(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                            return;
                        }
                    }
                } catch (SQLException e) {
                    LOG.warn("Another may sign: {}", Traces.kindOf(e));
                } finally {
                    held = false;
                }
                if (stopped.await(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException ignored) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean answers(Statement statement, String question) throws SQLException {
        try (ResultSet row = statement.executeQuery(question)) {
            return row.next() && row.getBoolean(1);
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

    @Override
    public int getPhase() {
        return PHASE;
    }
}
