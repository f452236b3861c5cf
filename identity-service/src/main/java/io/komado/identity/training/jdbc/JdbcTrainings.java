package io.komado.identity.training.jdbc;

import io.komado.chassis.actor.StaffId;
import io.komado.identity.training.Trainings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Trainings in PostgreSQL. */
@Repository
class JdbcTrainings implements Trainings {

    private static final String SELECT = "select training_id, held_on, title, held_by from training ";

    private final JdbcClient jdbc;

    JdbcTrainings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Training> heldBetween(LocalDate from, LocalDate until) {
        return jdbc.sql(SELECT + "where held_on >= :from and held_on < :until order by held_on, training_id")
                .param("from", from)
                .param("until", until)
                .query((row, number) -> read(row))
                .list();
    }

    @Override
    public Optional<Training> find(UUID id) {
        return jdbc.sql(SELECT + "where training_id = :id")
                .param("id", id)
                .query((row, number) -> read(row))
                .optional();
    }

    @Override
    public void add(Training training) {
        jdbc.sql("insert into training (training_id, held_on, title, held_by) values (:id, :on, :title, :by)")
                .param("id", training.id())
                .param("on", training.heldOn())
                .param("title", training.title())
                .param("by", training.heldBy().code())
                .update();
    }

    @Override
    public void setAttendance(UUID training, Set<StaffId> attended) {
        jdbc.sql("delete from training_attendance where training_id = :training")
                .param("training", training)
                .update();
        jdbc.sql("insert into training_attendance (training_id, staff_id) select :training, unnest(:staff)")
                .param("training", training)
                .param("staff", attended.stream().map(StaffId::value).toArray(UUID[]::new))
                .update();
    }

    private Training read(ResultSet row) throws SQLException {
        UUID id = row.getObject("training_id", UUID.class);
        return new Training(
                id,
                row.getObject("held_on", LocalDate.class),
                row.getString("title"),
                HeldBy.of(row.getString("held_by")).orElseThrow(),
                attendedBy(id));
    }

    private Set<StaffId> attendedBy(UUID training) {
        return Set.copyOf(jdbc.sql("select staff_id from training_attendance where training_id = :training")
                .param("training", training)
                .query((row, number) -> new StaffId(row.getObject("staff_id", UUID.class)))
                .list());
    }
}
