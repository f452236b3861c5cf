package io.komado.cases.people.jdbc;

import io.komado.cases.people.Colleague;
import io.komado.cases.people.HeldGrant;
import io.komado.cases.people.Interest;
import io.komado.cases.people.People;
import io.komado.chassis.actor.Role;
import io.komado.chassis.actor.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPeople implements People {

    private final JdbcClient jdbc;

    JdbcPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<Role> rolesOf(StaffId staff, LocalDate day) {
        return jdbc
                .sql("select role from staff_grant where staff_id = :staff and from_date <= :day and until_date > :day")
                .param("staff", staff.value())
                .param("day", day)
                .query((row, number) -> row.getString("role"))
                .list()
                .stream()
                .flatMap(code -> Role.of(code).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<HeldGrant> heldOn(LocalDate day) {
        return jdbc.sql("""
                        select grant_id, staff_id, role, scope, seat, from_date, until_date from staff_grant
                        where from_date <= :day and until_date > :day
                        """).param("day", day).query((row, number) -> grant(row)).list().stream()
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public List<Colleague> colleagues() {
        return jdbc.sql("select staff_id, unit_id, candidate, gender from colleague")
                .query((row, number) -> new Colleague(
                        new StaffId(row.getObject("staff_id", UUID.class)),
                        Optional.ofNullable(row.getObject("unit_id", UUID.class)),
                        row.getBoolean("candidate"),
                        row.getString("gender")))
                .list();
    }

    @Override
    public void granted(HeldGrant grant) {
        jdbc.sql("""
                        insert into staff_grant (grant_id, staff_id, role, scope, seat, from_date, until_date)
                        values (:grant, :staff, :role, :scope, :seat, :from, :until)
                        on conflict on constraint staff_grant_pk do update
                        set from_date = excluded.from_date, until_date = excluded.until_date
                        """)
                .param("grant", grant.grant())
                .param("staff", grant.staff().value())
                .param("role", grant.role().code())
                .param("scope", grant.scope())
                .param("seat", grant.seat())
                .param("from", grant.from())
                .param("until", grant.until())
                .update();
    }

    @Override
    public void shortened(UUID grant, LocalDate until) {
        jdbc.sql("update staff_grant set until_date = :until where grant_id = :grant")
                .param("until", until)
                .param("grant", grant)
                .update();
    }

    @Override
    public void ended(UUID grant) {
        jdbc.sql("delete from staff_grant where grant_id = :grant")
                .param("grant", grant)
                .update();
    }

    @Override
    public void changed(Colleague colleague) {
        jdbc.sql("""
                        insert into colleague (staff_id, unit_id, candidate, gender)
                        values (:staff, cast(:unit as uuid), :candidate, :gender)
                        on conflict on constraint colleague_pk do update
                        set unit_id = excluded.unit_id, candidate = excluded.candidate, gender = excluded.gender
                        """)
                .param("staff", colleague.staff().value())
                .param("unit", colleague.unit().map(UUID::toString).orElse(null))
                .param("candidate", colleague.candidate())
                .param("gender", colleague.gender())
                .update();
    }

    @Override
    public void declared(Interest interest) {
        jdbc.sql("""
                        insert into interest (id, staff_id, about, reference) values (:id, :staff, :about, :reference)
                        on conflict do nothing
                        """)
                .param("id", interest.id())
                .param("staff", interest.staff().value())
                .param("about", interest.about())
                .param("reference", interest.reference())
                .update();
    }

    @Override
    public void withdrawn(UUID interest) {
        jdbc.sql("delete from interest where id = :id").param("id", interest).update();
    }

    private static Optional<HeldGrant> grant(ResultSet row) throws SQLException {
        Stream<Role> role = Role.of(row.getString("role")).stream();
        UUID id = row.getObject("grant_id", UUID.class);
        StaffId staff = new StaffId(row.getObject("staff_id", UUID.class));
        String scope = row.getString("scope");
        String seat = row.getString("seat");
        LocalDate from = row.getObject("from_date", LocalDate.class);
        LocalDate until = row.getObject("until_date", LocalDate.class);
        return role.map(known -> new HeldGrant(id, staff, known, scope, seat, from, until))
                .findFirst();
    }
}
