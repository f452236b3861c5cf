package io.komado.cases.casefile.jdbc;

import io.komado.cases.casefile.Reader;
import io.komado.chassis.actor.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who may read a case: those who handle it by name, the desk lead while it is with the desk, committee, chair and president afterwards; and of
 * these nobody who has an interest, from the moment on at which it is known (R4-26, R3-88, G1).
 */
final class MayRead {

    /** Over {@code case_file f}, with {@code :me}. */
    static final String FREE_OF_INTEREST = """
            not exists (select from case_link l where l.case_id = f.id and (
                (l.about in ('person', 'excluded-person') and l.reference = :me)
                or (l.about = 'excluded-unit' and exists (
                    select from colleague c where c.staff_id = :me and c.unit_id = l.reference))
                or exists (select from interest i
                    where i.staff_id = :me and i.about = l.about and i.reference = l.reference)))
            and not exists (select from interest i where i.staff_id = :me and i.about = 'case' and i.reference = f.id)
            """;

    /** Over {@code case_file f}, with {@code :me}, {@code :lead}, {@code :committee}. */
    static final String CASE = """
            (exists (select from case_handler h where h.case_id = f.id and h.staff_id = :me)
                or (:lead and f.with_desk) or (:committee and not f.with_desk))
            and\s""" + FREE_OF_INTEREST;

    private MayRead() {}

    static JdbcClient.StatementSpec by(Reader reader, JdbcClient.StatementSpec statement) {
        return statement
                .param("me", reader.person().value())
                .param("lead", reader.is(Role.DESK_LEAD))
                .param("committee", reader.is(Role.COMMITTEE) || reader.is(Role.CHAIR) || reader.is(Role.PRESIDENT));
    }
}
