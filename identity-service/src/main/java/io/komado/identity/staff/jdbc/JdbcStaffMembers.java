package io.komado.identity.staff.jdbc;

import io.komado.chassis.actor.Role;
import io.komado.chassis.actor.StaffId;
import io.komado.identity.staff.StaffMember;
import io.komado.identity.staff.StaffMembers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Staff in PostgreSQL; mail addresses stay in Keycloak. */
@Repository
class JdbcStaffMembers implements StaffMembers {

    private static final String SELECT = "select staff_id, display_name, role, invited from staff_member ";

    private final JdbcClient jdbc;

    JdbcStaffMembers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(StaffMember member) {
        jdbc.sql(
                        "insert into staff_member (staff_id, display_name, role, invited) values (:id, :name, :role, :invited)")
                .param("id", member.id().value())
                .param("name", member.displayName())
                .param("role", member.role().code())
                .param("invited", member.invited())
                .update();
    }

    @Override
    public void markInvited(StaffId id) {
        jdbc.sql("update staff_member set invited = true where staff_id = :id")
                .param("id", id.value())
                .update();
    }

    @Override
    public List<StaffMember> all() {
        return jdbc.sql(SELECT + "order by display_name, staff_id")
                .query(JdbcStaffMembers::read)
                .list();
    }

    @Override
    public Optional<StaffMember> find(StaffId id) {
        return jdbc.sql(SELECT + "where staff_id = :id")
                .param("id", id.value())
                .query(JdbcStaffMembers::read)
                .optional();
    }

    private static StaffMember read(ResultSet row, int number) throws SQLException {
        return new StaffMember(
                new StaffId(row.getObject("staff_id", UUID.class)),
                row.getString("display_name"),
                Role.of(row.getString("role")).orElseThrow(),
                row.getBoolean("invited"));
    }
}
