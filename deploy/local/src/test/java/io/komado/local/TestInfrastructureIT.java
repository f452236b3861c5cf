package io.komado.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class TestInfrastructureIT {

    private final TestInfrastructure infrastructure = TestInfrastructure.shared();
    private final ServiceDatabase database = infrastructure.database("sample");

    @Test
    void everyCallerGetsTheSameServers() {
        assertThat(TestInfrastructure.shared().kafkaBootstrapServers())
                .isEqualTo(infrastructure.kafkaBootstrapServers());
        assertThat(infrastructure.database("sample")).isEqualTo(database);
    }

    @Test
    void postgresqlIsDurableAndKeepsWhatPeopleTypedOutOfItsLog() throws SQLException {
        try (Connection owner = connect(database.owner(), database.ownerPassword())) {
            assertThat(setting(owner, "fsync")).isEqualTo("on");
            assertThat(setting(owner, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(owner, "log_error_verbosity")).isEqualTo("terse");
            assertThat(setting(owner, "search_path")).isEqualTo("sample");
        }
    }

    @Test
    void aServiceRoleOwnsNothingAndEntersNoOtherDatabase() throws SQLException {
        infrastructure.database("neighbour");
        try (Connection service = connect(database.serviceRole(), database.servicePassword());
                Statement statement = service.createStatement()) {
            assertThatThrownBy(() -> statement.execute("create table sample.mine (id int)"))
                    .isInstanceOf(SQLException.class);
        }
        String neighbour = database.url().replace("/sample", "/neighbour");
        assertThatThrownBy(
                        () -> DriverManager.getConnection(neighbour, database.serviceRole(), database.servicePassword())
                                .close())
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> connect(database.serviceRole(), "wrong").close())
                .isInstanceOf(SQLException.class);
    }

    @Test
    void postgresqlComesBackWithItsDataAfterBeingKilled() throws SQLException {
        try (Connection owner = connect(database.owner(), database.ownerPassword());
                Statement statement = owner.createStatement()) {
            statement.execute("create table if not exists kept (id int)");
            statement.execute("insert into kept values (1)");
        }
        infrastructure.postgresql().kill();
        assertThat(infrastructure.postgresql().isAlive()).isFalse();
        infrastructure.postgresql().start();
        try (Connection owner = connect(database.owner(), database.ownerPassword());
                Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) > 0 from kept")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getBoolean(1)).isTrue();
        }
    }

    @Test
    void kafkaComesBackAfterBeingKilled() {
        infrastructure.kafka().kill();
        assertThat(infrastructure.kafka().isReady()).isFalse();
        infrastructure.kafka().start();
        assertThat(infrastructure.kafka().isReady()).isTrue();
    }

    private Connection connect(String role, String password) throws SQLException {
        return DriverManager.getConnection(database.url(), role, password);
    }

    private static String setting(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("show " + name)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
