package io.komado.provisioning.contacts.jdbc;

import io.komado.chassis.actor.StaffId;
import io.komado.provisioning.contacts.ContactPoint;
import io.komado.provisioning.contacts.ContactPoint.Confirmed;
import io.komado.provisioning.contacts.ContactPoints;
import io.komado.provisioning.contacts.PointId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcContactPoints implements ContactPoints {

    private static final String SELECT =
            "select id, kind, name, note, phone, mail, confirmed_by, confirmed_on from contact_point";

    private final JdbcClient jdbc;

    JdbcContactPoints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<ContactPoint> all() {
        return jdbc.sql(SELECT + " order by kind, name, id")
                .query((row, number) -> point(row))
                .list();
    }

    @Override
    public Optional<ContactPoint> findLocked(PointId id) {
        return jdbc.sql(SELECT + " where id = :id for update")
                .param("id", id.value())
                .query((row, number) -> point(row))
                .optional();
    }

    @Override
    public void add(ContactPoint point) {
        with(point, """
                insert into contact_point (id, kind, name, note, phone, mail, confirmed_by, confirmed_on)
                values (:id, :kind, :name, :note, :phone, :mail, :confirmedBy, :confirmedOn)
                """).update();
    }

    @Override
    public void update(ContactPoint changed) {
        with(changed, """
                update contact_point set kind = :kind, name = :name, note = :note, phone = :phone, mail = :mail,
                    confirmed_by = :confirmedBy, confirmed_on = :confirmedOn
                where id = :id
                """).update();
    }

    @Override
    public boolean remove(PointId id) {
        return jdbc.sql("delete from contact_point where id = :id")
                        .param("id", id.value())
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec with(ContactPoint point, String sql) {
        return jdbc.sql(sql)
                .param("id", point.id().value())
                .param("kind", point.kind().code())
                .param("name", point.name())
                .param("note", point.note())
                .param("phone", point.phone().orElse(null))
                .param("mail", point.mail().orElse(null))
                .param(
                        "confirmedBy",
                        point.confirmed().map(one -> one.by().value()).orElse(null))
                .param("confirmedOn", point.confirmed().map(Confirmed::on).orElse(null));
    }

    private static ContactPoint point(ResultSet row) throws SQLException {
        UUID by = row.getObject("confirmed_by", UUID.class);
        LocalDate on = row.getObject("confirmed_on", LocalDate.class);
        return new ContactPoint(
                new PointId(row.getObject("id", UUID.class)),
                ContactPoint.Kind.of(row.getString("kind")),
                row.getString("name"),
                row.getString("note"),
                Optional.ofNullable(row.getString("phone")),
                Optional.ofNullable(row.getString("mail")),
                by == null || on == null ? Optional.empty() : Optional.of(new Confirmed(new StaffId(by), on)));
    }
}
