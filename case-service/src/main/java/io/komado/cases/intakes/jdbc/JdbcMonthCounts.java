package io.komado.cases.intakes.jdbc;

import io.komado.cases.intakes.MonthCount;
import io.komado.cases.intakes.MonthCounts;
import io.komado.cases.numbers.Share;
import io.komado.chassis.tenancy.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcMonthCounts implements MonthCounts {

    /** What of a count is kept as JSON. */
    record Parts(List<Share> kinds, List<Share> stores) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JdbcMonthCounts(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public Map<String, Integer> kinds(TenantId client, Instant from, Instant until) {
        return counted("""
                select i.kind as name, count(*) as intakes from intake i
                where i.client = :client and i.received_at >= :from and i.received_at < :until group by 1
                """, client, from, until);
    }

    @Override
    public Map<String, Integer> stores(TenantId client, Instant from, Instant until) {
        return counted("""
                select coalesce(s.name, '') as name, count(*) as intakes from intake i
                left join client_store s on s.tenant_id = i.tenant_id and s.client = i.client and s.id = i.store
                where i.client = :client and i.received_at >= :from and i.received_at < :until group by 1
                """, client, from, until);
    }

    @Override
    public boolean add(MonthCount count) {
        return jdbc.sql("""
                        insert into intake_month (month, total, parts)
                        select :month, :total, :parts where not exists (select from erasure)
                        on conflict on constraint intake_month_pk do nothing
                        """)
                        .param("month", count.month().atDay(1))
                        .param("total", count.total())
                        .param("parts", json.writeValueAsString(new Parts(count.kinds(), count.stores())))
                        .update()
                == 1;
    }

    @Override
    public List<MonthCount> all() {
        return jdbc.sql("select month, total, parts from intake_month order by month desc")
                .query((row, number) -> month(row))
                .list();
    }

    @Override
    public Optional<MonthCount> find(YearMonth month) {
        return jdbc.sql("select month, total, parts from intake_month where month = :month")
                .param("month", month.atDay(1))
                .query((row, number) -> month(row))
                .optional();
    }

    private Map<String, Integer> counted(String sql, TenantId client, Instant from, Instant until) {
        Map<String, Integer> counts = new HashMap<>();
        jdbc.sql(sql)
                .param("client", client.value())
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    counts.put(row.getString("name"), row.getInt("intakes"));
                });
        return counts;
    }

    private MonthCount month(ResultSet row) throws SQLException {
        Parts parts = json.readValue(row.getString("parts"), Parts.class);
        return new MonthCount(
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getInt("total"),
                parts.kinds(),
                parts.stores());
    }
}
