package io.komado.provisioning.policies.jdbc;

import io.komado.chassis.actor.StaffId;
import io.komado.provisioning.policies.Policies;
import io.komado.provisioning.policies.PolicyVersion;
import io.komado.provisioning.policies.Profile;
import io.komado.provisioning.policies.Rules;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcPolicies implements Policies {

    /** The rules as they stand in the row; a field that is added later gets its standard there. */
    record StoredRules(
            String profile,
            int watchMonths,
            int counsellors,
            int investigators,
            int answerWithinHours,
            int olderTextAfterDays,
            int conversationDays,
            int deletionDelayDays,
            int caseYears,
            int cellThreshold,
            int textThreshold,
            boolean europeanDeadlines) {

        static StoredRules of(Rules rules) {
            return new StoredRules(
                    rules.profile().code(),
                    rules.watchMonths(),
                    rules.counsellors(),
                    rules.investigators(),
                    rules.answerWithinHours(),
                    rules.olderTextAfterDays(),
                    rules.conversationDays(),
                    rules.deletionDelayDays(),
                    rules.caseYears(),
                    rules.cellThreshold(),
                    rules.textThreshold(),
                    rules.europeanDeadlines());
        }

        Rules rules() {
            return new Rules(
                    Profile.of(profile),
                    watchMonths,
                    counsellors,
                    investigators,
                    answerWithinHours,
                    olderTextAfterDays,
                    conversationDays,
                    deletionDelayDays,
                    caseYears,
                    cellThreshold,
                    textThreshold,
                    europeanDeadlines);
        }
    }

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JdbcPolicies(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public List<PolicyVersion> all() {
        return jdbc.sql("""
                        select number, effective_from, rules, published_at, published_by from policy_version
                        order by number desc
                        """).query((row, index) -> version(row)).list();
    }

    @Override
    public void add(PolicyVersion version) {
        jdbc.sql("""
                        insert into policy_version (number, effective_from, rules, published_at, published_by)
                        values (:number, :effectiveFrom, cast(:rules as jsonb), :publishedAt, :publishedBy)
                        """)
                .param("number", version.number())
                .param("effectiveFrom", version.effectiveFrom())
                .param("rules", json.writeValueAsString(StoredRules.of(version.rules())))
                .param("publishedAt", version.publishedAt().atOffset(ZoneOffset.UTC))
                .param("publishedBy", version.publishedBy().map(StaffId::value).orElse(null))
                .update();
    }

    @Override
    public Optional<LocalDate> lastReview() {
        return jdbc.sql("select reviewed_on from policy_review order by reviewed_on desc limit 1")
                .query(LocalDate.class)
                .optional();
    }

    @Override
    public boolean reviewed(LocalDate day, StaffId by) {
        return jdbc.sql("""
                        insert into policy_review (reviewed_on, reviewed_by) values (:day, :by) on conflict do nothing
                        """).param("day", day).param("by", by.value()).update() == 1;
    }

    private PolicyVersion version(ResultSet row) throws SQLException {
        return new PolicyVersion(
                row.getInt("number"),
                row.getObject("effective_from", LocalDate.class),
                json.readValue(row.getString("rules"), StoredRules.class).rules(),
                row.getTimestamp("published_at").toInstant(),
                Optional.ofNullable(row.getObject("published_by", UUID.class)).map(StaffId::new));
    }
}
