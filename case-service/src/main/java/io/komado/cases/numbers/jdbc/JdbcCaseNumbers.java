package io.komado.cases.numbers.jdbc;

import io.komado.cases.numbers.CaseNumbers;
import io.komado.cases.numbers.CountedCase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCaseNumbers implements CaseNumbers {

    private final JdbcClient jdbc;

    JdbcCaseNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<CountedCase> receivedBetween(LocalDate from, LocalDate until) {
        return jdbc.sql("""
                        select f.origin, f.category, f.found,
                            cast(min(e.at) filter (where e.seq > 1 and e.staff_id is not null) at time zone 'Asia/Tokyo' as date)
                                - f.received_on as first_step,
                            cast(min(e.at) filter (where e.event in ('determine', 'not-applicable', 'time-barred', 'guidance-succeeded',
                                'mediation-agreed')) at time zone 'Asia/Tokyo' as date) - f.received_on as decision,
                            cast(max(e.at) filter (where e.to_place = f.status
                                and (f.status = 'resolved' or f.status like 'closed-%')) at time zone 'Asia/Tokyo' as date)
                                - f.received_on as close
                        from case_file f left join case_event e on e.tenant_id = f.tenant_id and e.case_id = f.id
                        where f.received_on >= :from and f.received_on < :until
                        group by f.tenant_id, f.id
                        """)
                .param("from", from)
                .param("until", until)
                .query((row, number) -> new CountedCase(
                        row.getString("origin"),
                        row.getString("category"),
                        Optional.ofNullable(row.getObject("found", Boolean.class)),
                        days(row, "first_step"),
                        days(row, "decision"),
                        days(row, "close")))
                .list();
    }

    @Override
    public int people() {
        return jdbc.sql("select people from headcount")
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    @Override
    public void people(int count) {
        jdbc.sql("""
                        insert into headcount (people) values (:people)
                        on conflict on constraint headcount_pk do update set people = excluded.people
                        """).param("people", count).update();
    }

    private static Optional<Integer> days(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Integer.class));
    }
}
