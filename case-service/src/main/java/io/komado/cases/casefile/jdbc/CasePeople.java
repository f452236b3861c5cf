package io.komado.cases.casefile.jdbc;

import io.komado.cases.procedure.CaseFile;
import io.komado.cases.procedure.CaseId;
import io.komado.cases.procedure.Handlers;
import io.komado.chassis.actor.StaffId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom a case has to do with: who handles it, what an interest in it can be in, and which cases belong together. */
@Component
class CasePeople {

    private final JdbcClient jdbc;

    CasePeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes those of this case as it stands. */
    void of(CaseFile file) {
        handlers(file);
        links(file);
    }

    /** Joins two cases. */
    void join(CaseId one, CaseId other) {
        link(one, "case", other.value());
        link(other, "case", one.value());
    }

    /** The other cases joined with it. */
    List<CaseId> joined(CaseId id) {
        return jdbc.sql("select reference from case_link where case_id = :case and about = 'case'")
                .param("case", id.value())
                .query((row, number) -> new CaseId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Who has an interest in it. */
    Set<StaffId> conflicted(CaseFile file) {
        return new HashSet<>(jdbc.sql("""
                        select i.staff_id from interest i where i.about = 'case' and i.reference = :case
                        union select i.staff_id from interest i join case_link l
                            on l.tenant_id = i.tenant_id and l.about = i.about and l.reference = i.reference where l.case_id = :case
                        union select l.reference from case_link l
                            where l.case_id = :case and l.about in ('person', 'excluded-person')
                        union select c.staff_id from colleague c join case_link l
                            on l.tenant_id = c.tenant_id and l.reference = c.unit_id
                            where l.case_id = :case and l.about = 'excluded-unit'
                        """)
                .param("case", file.id().value())
                .query((row, number) -> new StaffId(row.getObject(1, UUID.class)))
                .list());
    }

    /** Keeps this person out of it. */
    void recuse(CaseId id, StaffId person) {
        jdbc.sql("""
                        insert into interest (id, staff_id, about, reference)
                        values (gen_random_uuid(), :staff, 'case', :case)
                        """).param("staff", person.value()).param("case", id.value()).update();
    }

    private void handlers(CaseFile file) {
        jdbc.sql("delete from case_handler where case_id = :case")
                .param("case", file.id().value())
                .update();
        Handlers.of(file)
                .forEach((person, hand) -> jdbc.sql(
                                "insert into case_handler (case_id, staff_id, hand) values (:case, :staff, :hand)")
                        .param("case", file.id().value())
                        .param("staff", person.value())
                        .param("hand", hand.code())
                        .update());
    }

    private void links(CaseFile file) {
        file.parties().all().forEach(party -> {
            party.unit().ifPresent(unit -> link(file.id(), "unit", unit.value()));
            party.person().ifPresent(person -> link(file.id(), "person", person.value()));
        });
        file.exclusions().units().forEach(unit -> link(file.id(), "excluded-unit", unit.value()));
        file.exclusions().people().forEach(person -> link(file.id(), "excluded-person", person.value()));
    }

    private void link(CaseId id, String about, UUID reference) {
        jdbc.sql("""
                        insert into case_link (case_id, about, reference) values (:case, :about, :reference) on conflict do nothing
                        """)
                .param("case", id.value())
                .param("about", about)
                .param("reference", reference)
                .update();
    }
}
