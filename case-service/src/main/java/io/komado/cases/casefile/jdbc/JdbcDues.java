package io.komado.cases.casefile.jdbc;

import io.komado.cases.casefile.DueItem;
import io.komado.cases.casefile.Dues;
import io.komado.cases.casefile.Reader;
import io.komado.cases.procedure.CaseId;
import io.komado.cases.procedure.Due;
import io.komado.chassis.actor.StaffId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDues implements Dues {

    private final JdbcClient jdbc;

    JdbcDues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void set(CaseId id, List<Due> dues) {
        jdbc.sql("delete from case_due where case_id = :case")
                .param("case", id.value())
                .update();
        dues.forEach(due -> jdbc.sql("""
                        insert into case_due (case_id, kind, about, day, hand) values (:case, :kind, :about, :day, :hand)
                        """)
                .param("case", id.value())
                .param("kind", due.kind())
                .param("about", due.about().orElse(""))
                .param("day", due.day())
                .param("hand", due.who().code())
                .update());
    }

    @Override
    public List<DueItem> agenda(Reader reader, LocalDate until) {
        return MayRead.by(reader, jdbc.sql("""
                                select f.id, f.number, d.kind, d.about, d.day, d.hand
                                from case_due d join case_file f on f.tenant_id = d.tenant_id and f.id = d.case_id
                                where d.day <= :until and
                                """ + MayRead.CASE + " order by d.day, f.number, d.kind limit 500"))
                .param("until", until)
                .query((row, number) -> new DueItem(
                        new CaseId(row.getObject("id", UUID.class)),
                        row.getString("number"),
                        row.getString("kind"),
                        row.getString("about"),
                        row.getObject("day", LocalDate.class),
                        row.getString("hand")))
                .list();
    }

    @Override
    public boolean areThere() {
        return jdbc.sql("select exists (select from case_due)")
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<StaffId> toBeReminded(LocalDate from, LocalDate until) {
        return jdbc.sql("""
                        select distinct p.staff_id
                        from case_due d join case_file f on f.tenant_id = d.tenant_id and f.id = d.case_id
                        join lateral (
                            select h.staff_id from case_handler h where h.case_id = f.id and h.hand = d.hand
                            union select g.staff_id from staff_grant g
                                where g.role = d.hand and g.role in ('chair', 'desk-lead')
                                or (g.role = 'chair' and d.hand = 'counsellor' and not exists (
                                    select from case_handler c where c.case_id = f.id and c.hand = 'counsellor'))) p on true
                        where exists (select from generate_series(cast(:from as date), cast(:until as date), interval '1 day') m(day)
                            where m.day::date - d.day in (-3, 0)
                                or (m.day::date > d.day and (m.day::date - d.day - 1) % 7 = 0)
                                or (d.kind = 'notice-of-investigation' and m.day::date - d.day = -10))
                        and exists (select from staff_grant held
                            where held.staff_id = p.staff_id and held.from_date <= :until and held.until_date > :until)
                        and\s""" + MayRead.FREE_OF_INTEREST.replace(":me", "p.staff_id"))
                .param("from", from)
                .param("until", until)
                .query((row, number) -> new StaffId(row.getObject(1, UUID.class)))
                .list();
    }
}
