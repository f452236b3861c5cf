package io.komado.identity.staff.jdbc;

import io.komado.chassis.actor.Role;
import io.komado.chassis.actor.StaffId;
import io.komado.identity.staff.Decided;
import io.komado.identity.staff.Grant;
import io.komado.identity.staff.GrantId;
import io.komado.identity.staff.Profile;
import io.komado.identity.staff.Scope;
import io.komado.identity.staff.Seat;
import io.komado.identity.staff.StaffFact;
import io.komado.identity.staff.StaffMember;
import io.komado.identity.staff.StaffMembers;
import io.komado.identity.staff.Term;
import io.komado.identity.units.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Staff in PostgreSQL; mail addresses stay in Keycloak. Grants that have ended stay as the register of who held what. */
@Repository
class JdbcStaffMembers implements StaffMembers {

    private static final String PEOPLE = """
            select staff_id, display_name, post, unit_id, kind, gender, direct_supervisor, candidate, liaison, invited, arrived, leaves_on
            from staff_member
            """;

    private static final String GRANTS = """
            select grant_id, staff_id, role, scope_kind, scope_ref, seat, from_date, until_date
            from staff_grant where ended_why is null
            """;

    private final JdbcClient jdbc;

    JdbcStaffMembers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(StaffMember member) {
        write("""
                insert into staff_member (staff_id, display_name, post, unit_id, kind, gender, direct_supervisor, candidate,
                    liaison, leaves_on)
                values (:id, :name, :post, :unit, :kind, :gender, :supervisor, :candidate, :liaison, :leaves)
                """, member);
    }

    @Override
    public void save(Decided decided) {
        write("""
                update staff_member set display_name = :name, post = :post, unit_id = :unit, kind = :kind, gender = :gender,
                    direct_supervisor = :supervisor, candidate = :candidate, liaison = :liaison, leaves_on = :leaves
                where staff_id = :id
                """, decided.next());
        decided.facts().forEach(this::save);
    }

    private void write(String sql, StaffMember member) {
        Profile profile = member.profile();
        UnitId unit = profile.unit();
        jdbc.sql(sql)
                .param("id", member.id().value())
                .param("name", profile.displayName())
                .param("post", profile.post())
                .param("unit", unit == null ? null : unit.value())
                .param("kind", profile.kind().code())
                .param("gender", profile.gender().code())
                .param("supervisor", profile.directSupervisor())
                .param("candidate", profile.candidate())
                .param("liaison", profile.liaison())
                .param("leaves", member.leavesOn())
                .update();
    }

    private void save(StaffFact fact) {
        switch (fact) {
            case StaffFact.RoleGranted granted -> insert(granted.staff(), granted.grant());
            case StaffFact.RoleEnded ended ->
                jdbc.sql("update staff_grant set ended_why = :why where grant_id = :grant and ended_why is null")
                        .param("why", ended.reason().code())
                        .param("grant", ended.grant().id().value())
                        .update();
            case StaffFact.TermShortened shortened ->
                jdbc.sql("update staff_grant set until_date = :until where grant_id = :grant")
                        .param("until", shortened.grant().term().until())
                        .param("grant", shortened.grant().id().value())
                        .update();
            case StaffFact.Appointed ignored -> {}
            case StaffFact.Invited ignored -> {}
            case StaffFact.TermEnding ignored -> {}
            case StaffFact.PersonChanged ignored -> {}
            case StaffFact.WorkHandedOver ignored -> {}
            case StaffFact.SecondFactorReset ignored -> {}
        }
    }

    private void insert(StaffId staff, Grant grant) {
        Seat seat = grant.seat();
        jdbc.sql("""
                        insert into staff_grant (grant_id, staff_id, role, scope_kind, scope_ref, seat, from_date, until_date)
                        values (:grant, :staff, :role, :kind, :reference, :seat, :from, :until)
                        """)
                .param("grant", grant.id().value())
                .param("staff", staff.value())
                .param("role", grant.role().code())
                .param("kind", grant.scope().kind().code())
                .param("reference", grant.scope().reference())
                .param("seat", seat == null ? null : seat.code())
                .param("from", grant.term().from())
                .param("until", grant.term().until())
                .update();
    }

    @Override
    public void markInvited(StaffId id) {
        jdbc.sql("update staff_member set invited = true where staff_id = :id")
                .param("id", id.value())
                .update();
    }

    @Override
    public void setArrived(StaffId id, boolean arrived) {
        jdbc.sql("update staff_member set arrived = :arrived where staff_id = :id")
                .param("arrived", arrived)
                .param("id", id.value())
                .update();
    }

    @Override
    public List<StaffMember> all() {
        Map<StaffId, List<Grant>> grants = new HashMap<>();
        jdbc.sql(GRANTS + "order by from_date, grant_id").query((ResultSet row) -> {
            grants.computeIfAbsent(staffIn(row), staff -> new ArrayList<>()).add(grant(row));
        });
        return jdbc.sql(PEOPLE + "order by display_name, staff_id")
                .query((row, number) -> person(row, grants.getOrDefault(staffIn(row), List.of())))
                .list();
    }

    @Override
    public Optional<StaffMember> find(StaffId id) {
        return jdbc.sql(PEOPLE + "where staff_id = :id")
                .param("id", id.value())
                .query((row, number) -> person(row, grantsOf(id)))
                .optional();
    }

    @Override
    public Optional<StaffMember> holderOf(GrantId grant) {
        return jdbc.sql("select staff_id from staff_grant where grant_id = :grant and ended_why is null")
                .param("grant", grant.value())
                .query((row, number) -> staffIn(row))
                .optional()
                .flatMap(this::find);
    }

    private List<Grant> grantsOf(StaffId id) {
        return jdbc.sql(GRANTS + "and staff_id = :id order by from_date, grant_id")
                .param("id", id.value())
                .query((row, number) -> grant(row))
                .list();
    }

    private static StaffId staffIn(ResultSet row) throws SQLException {
        return new StaffId(row.getObject("staff_id", UUID.class));
    }

    private static StaffMember person(ResultSet row, List<Grant> grants) throws SQLException {
        UUID unit = row.getObject("unit_id", UUID.class);
        return new StaffMember(
                staffIn(row),
                new Profile(
                        row.getString("display_name"),
                        row.getString("post"),
                        unit == null ? null : new UnitId(unit),
                        Profile.Kind.of(row.getString("kind")).orElseThrow(),
                        Profile.Gender.of(row.getString("gender")).orElseThrow(),
                        row.getBoolean("direct_supervisor"),
                        row.getBoolean("candidate"),
                        row.getBoolean("liaison")),
                row.getBoolean("invited"),
                row.getBoolean("arrived"),
                row.getObject("leaves_on", LocalDate.class),
                List.copyOf(grants));
    }

    private static Grant grant(ResultSet row) throws SQLException {
        return new Grant(
                new GrantId(row.getObject("grant_id", UUID.class)),
                Role.of(row.getString("role")).orElseThrow(),
                new Scope(
                        Scope.Kind.of(row.getString("scope_kind")).orElseThrow(),
                        row.getObject("scope_ref", UUID.class)),
                seat(row.getString("seat")),
                new Term(row.getObject("from_date", LocalDate.class), row.getObject("until_date", LocalDate.class)));
    }

    private static @Nullable Seat seat(@Nullable String code) {
        return code == null ? null : Seat.of(code).orElseThrow();
    }
}
