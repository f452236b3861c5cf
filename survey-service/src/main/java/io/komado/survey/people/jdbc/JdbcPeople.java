package io.komado.survey.people.jdbc;

import io.komado.chassis.actor.Role;
import io.komado.chassis.actor.StaffId;
import io.komado.survey.people.HeldGrant;
import io.komado.survey.people.People;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
    public void granted(HeldGrant grant) {
        jdbc.sql("""
                        insert into staff_grant (grant_id, staff_id, role, from_date, until_date)
                        values (:grant, :staff, :role, :from, :until)
                        on conflict on constraint staff_grant_pk do update
                        set from_date = excluded.from_date, until_date = excluded.until_date
                        """)
                .param("grant", grant.grant())
                .param("staff", grant.staff().value())
                .param("role", grant.role().code())
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
}
