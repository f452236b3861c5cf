package io.komado.cases.policies.jdbc;

import io.komado.cases.policies.RulesVersion;
import io.komado.cases.policies.RulesVersions;
import io.komado.cases.profiles.Adaptation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRulesVersions implements RulesVersions {

    private final JdbcClient jdbc;

    JdbcRulesVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<RulesVersion> inForceOn(LocalDate day) {
        return jdbc.sql("""
                        select * from rules_version where effective_from <= :day
                        order by effective_from desc, number desc limit 1
                        """)
                .param("day", day)
                .query((row, number) -> version(row))
                .optional();
    }

    @Override
    public Optional<RulesVersion> numbered(int number) {
        return jdbc.sql("select * from rules_version where number = :number")
                .param("number", number)
                .query((row, index) -> version(row))
                .optional();
    }

    @Override
    public void add(RulesVersion version) {
        jdbc.sql("""
                        insert into rules_version
                            (number, profile, effective_from, watch_months, counsellors, investigators, european, case_years)
                        values (:number, :profile, :from, :watch, :counsellors, :investigators, :european, :caseYears)
                        on conflict do nothing
                        """)
                .param("number", version.numbers().number())
                .param("profile", version.profile())
                .param("from", version.effectiveFrom())
                .param("watch", version.numbers().watchMonths())
                .param("counsellors", version.numbers().counsellors())
                .param("investigators", version.numbers().investigators())
                .param("european", version.numbers().european())
                .param("caseYears", version.caseYears())
                .update();
    }

    private static RulesVersion version(ResultSet row) throws SQLException {
        return new RulesVersion(
                row.getString("profile"),
                row.getObject("effective_from", LocalDate.class),
                new Adaptation(
                        row.getInt("number"),
                        row.getInt("watch_months"),
                        row.getInt("counsellors"),
                        row.getInt("investigators"),
                        row.getBoolean("european")),
                row.getInt("case_years"));
    }
}
