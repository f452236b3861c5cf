package io.komado.chat.conversations.jdbc;

import io.komado.chassis.actor.MemberRef;
import io.komado.chassis.actor.StaffId;
import io.komado.chat.conversations.Route;
import io.komado.chat.conversations.RouteId;
import io.komado.chat.conversations.Routes;
import io.komado.chat.desks.DeskId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRoutes implements Routes {

    private static final String SELECT = """
            select w.id, w.desk_id, w.counsellors as wanted,
                array(select staff_id from route_person p where p.route_id = w.id and not p.reads) as around,
                array(select staff_id from route_person p where p.route_id = w.id and p.reads) as counsellors
            from route w where w.member_ref = :member
            """;

    private final JdbcClient jdbc;

    JdbcRoutes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Route> of(MemberRef member) {
        return jdbc.sql(SELECT + " order by w.id")
                .param("member", member.value())
                .query((row, number) -> route(row))
                .list();
    }

    @Override
    public Optional<Route> find(RouteId route, MemberRef member) {
        return jdbc.sql(SELECT + " and w.id = :route")
                .param("member", member.value())
                .param("route", route.value())
                .query((row, number) -> route(row))
                .optional();
    }

    @Override
    public void add(Route route, MemberRef member) {
        jdbc.sql("insert into route (id, desk_id, member_ref, counsellors) values (:id, :desk, :member, :wanted)")
                .param("wanted", route.wanted())
                .param("id", route.id().value())
                .param("desk", route.desk().value())
                .param("member", member.value())
                .update();
        note(route, route.around(), false);
        note(route, route.counsellors(), true);
    }

    private void note(Route route, Set<StaffId> people, boolean reads) {
        jdbc.sql(
                        "insert into route_person (route_id, staff_id, reads) select :route, who, :reads from unnest(:people) as who")
                .param("route", route.id().value())
                .param("reads", reads)
                .param("people", people.stream().map(StaffId::value).toArray(UUID[]::new))
                .update();
    }

    @Override
    public Optional<DeskId> deskOf(RouteId route, MemberRef member) {
        return jdbc.sql("""
                        select desk_id from desk where desk_id = :route
                        union all select desk_id from route where id = :route and member_ref = :member
                        """)
                .param("route", route.value())
                .param("member", member.value())
                .query((row, number) -> new DeskId(row.getObject("desk_id", UUID.class)))
                .optional();
    }

    private static Route route(ResultSet row) throws SQLException {
        return new Route(
                new RouteId(row.getObject("id", UUID.class)),
                new DeskId(row.getObject("desk_id", UUID.class)),
                people(row.getArray("around")),
                people(row.getArray("counsellors")),
                row.getInt("wanted"));
    }

    private static Set<StaffId> people(Array ids) throws SQLException {
        return Arrays.stream((UUID[]) ids.getArray()).map(StaffId::new).collect(Collectors.toSet());
    }
}
