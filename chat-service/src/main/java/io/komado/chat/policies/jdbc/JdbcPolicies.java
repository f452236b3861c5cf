package io.komado.chat.policies.jdbc;

import io.komado.chat.policies.Policies;
import io.komado.chat.policies.Rules;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rules in PostgreSQL. */
@Repository
class JdbcPolicies implements Policies {

    private final JdbcClient jdbc;

    JdbcPolicies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Rules at(LocalDate day) {
        return jdbc.sql("""
                        select profile, counsellors, answer_within_hours, older_text_after_days, conversation_days,
                            deletion_delay_days, case_years
                        from policy_version where effective_from <= :day order by effective_from desc, number desc limit 1
                        """).param("day", day).query(Rules.class).optional().orElseGet(Policies::standard);
    }

    @Override
    public void keep(int number, LocalDate effectiveFrom, Rules rules) {
        jdbc.sql("""
                        insert into policy_version (number, effective_from, profile, counsellors, answer_within_hours,
                            older_text_after_days, conversation_days, deletion_delay_days, case_years)
                        values (:number, :from, :profile, :counsellors, :answerWithinHours,
                            :olderTextAfterDays, :conversationDays, :deletionDelayDays, :caseYears)
                        on conflict do nothing
                        """)
                .param("number", number)
                .param("from", effectiveFrom)
                .param("profile", rules.profile())
                .param("counsellors", rules.counsellors())
                .param("answerWithinHours", rules.answerWithinHours())
                .param("olderTextAfterDays", rules.olderTextAfterDays())
                .param("conversationDays", rules.conversationDays())
                .param("deletionDelayDays", rules.deletionDelayDays())
                .param("caseYears", rules.caseYears())
                .update();
    }
}
