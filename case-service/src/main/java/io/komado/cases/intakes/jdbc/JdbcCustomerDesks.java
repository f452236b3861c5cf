package io.komado.cases.intakes.jdbc;

import io.komado.cases.intakes.CustomerDesk;
import io.komado.cases.intakes.CustomerDesks;
import io.komado.chassis.tenancy.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCustomerDesks implements CustomerDesks {

    private final JdbcClient jdbc;

    JdbcCustomerDesks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public CustomerDesk current() {
        return jdbc.sql("select desk, languages, trained from customer_desk")
                .query((row, number) -> new CustomerDesk(
                        Optional.ofNullable(row.getString("desk")).map(TenantId::new),
                        languages(row),
                        row.getBoolean("trained")))
                .optional()
                .orElseGet(CustomerDesk::none);
    }

    @Override
    public void engaged(Optional<TenantId> desk) {
        jdbc.sql("""
                        insert into customer_desk (desk) values (cast(:desk as text))
                        on conflict on constraint customer_desk_pk do update set desk = excluded.desk
                        """).param("desk", desk.map(TenantId::value).orElse(null)).update();
    }

    @Override
    public void languages(List<String> languages) {
        jdbc.sql("""
                        insert into customer_desk (languages) values (string_to_array(:languages, ','))
                        on conflict on constraint customer_desk_pk do update set languages = excluded.languages
                        """).param("languages", String.join(",", languages)).update();
    }

    @Override
    public void trained(boolean trained) {
        jdbc.sql("""
                        insert into customer_desk (trained) values (:trained)
                        on conflict on constraint customer_desk_pk do update set trained = excluded.trained
                        """).param("trained", trained).update();
    }

    private static List<String> languages(ResultSet row) throws SQLException {
        return Stream.of((Object[]) row.getArray("languages").getArray())
                .map(String::valueOf)
                .toList();
    }
}
