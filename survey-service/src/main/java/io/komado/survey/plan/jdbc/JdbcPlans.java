package io.komado.survey.plan.jdbc;

import io.komado.survey.plan.Column;
import io.komado.survey.plan.Phase;
import io.komado.survey.plan.PlanItem;
import io.komado.survey.plan.PlanItem.Kept;
import io.komado.survey.plan.Plans;
import io.komado.survey.plan.Rule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPlans implements Plans {

    private final JdbcClient jdbc;

    JdbcPlans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<PlanItem> of(int year) {
        return jdbc.sql("select * from plan_item where first_year <= :year and last_year >= :year")
                .param("year", year)
                .query((row, number) -> item(row))
                .list();
    }

    @Override
    public Optional<PlanItem> find(UUID id) {
        return jdbc.sql("select * from plan_item where id = :id")
                .param("id", id)
                .query((row, number) -> item(row))
                .optional();
    }

    @Override
    public List<Kept> records(int year) {
        return jdbc.sql("select item_id, done_on, note from plan_record where year = :year")
                .param("year", year)
                .query((row, number) -> new Kept(
                        row.getObject("item_id", UUID.class),
                        row.getObject("done_on", LocalDate.class),
                        row.getString("note")))
                .list();
    }

    @Override
    public void put(PlanItem item) {
        Phase phase = item.phase();
        jdbc.sql("""
                        insert into plan_item (id, in_column, title, phase, rule, month, number, first_year, last_year)
                        values (:id, :column, :title, :phase, :rule, :month, :number, :first, :last)
                        on conflict on constraint plan_item_pk do update
                        set in_column = excluded.in_column, title = excluded.title, phase = excluded.phase,
                            rule = excluded.rule, month = excluded.month, number = excluded.number,
                            first_year = excluded.first_year, last_year = excluded.last_year
                        """)
                .param("id", item.id())
                .param("column", item.column().code())
                .param("title", item.title())
                .param("phase", phase == null ? null : phase.code())
                .param("rule", item.rule().kind().code())
                .param("month", item.rule().month())
                .param("number", item.rule().number())
                .param("first", item.firstYear())
                .param("last", item.lastYear())
                .update();
    }

    @Override
    public void remove(UUID id) {
        jdbc.sql("delete from plan_record where item_id = :id").param("id", id).update();
        jdbc.sql("delete from plan_item where id = :id").param("id", id).update();
    }

    @Override
    public void record(int year, Kept kept) {
        LocalDate doneOn = kept.doneOn();
        jdbc.sql("""
                        insert into plan_record (item_id, year, done_on, note)
                        values (:item, :year, cast(:on as date), :note)
                        on conflict on constraint plan_record_pk do update
                        set done_on = excluded.done_on, note = excluded.note
                        """)
                .param("item", kept.item())
                .param("year", year)
                .param("on", doneOn == null ? null : doneOn.toString())
                .param("note", kept.note())
                .update();
    }

    private static PlanItem item(ResultSet row) throws SQLException {
        String phase = row.getString("phase");
        return new PlanItem(
                row.getObject("id", UUID.class),
                Column.of(row.getString("in_column")),
                row.getString("title"),
                phase == null ? null : Phase.of(phase),
                new Rule(
                        Rule.Kind.valueOf(row.getString("rule").toUpperCase(Locale.ROOT)),
                        row.getInt("month"),
                        row.getInt("number")),
                row.getInt("first_year"),
                row.getInt("last_year"));
    }
}
