package io.komado.chat.conversations.jdbc;

import io.komado.chat.conversations.Closing;
import io.komado.chat.conversations.ConversationId;
import io.komado.chat.conversations.Line;
import io.komado.chat.conversations.Restraint;
import io.komado.chat.conversations.Restraints;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What holds members back, in PostgreSQL; {@link JdbcLine} asks the same in the statement that writes. */
@Repository
class JdbcRestraints implements Restraints {

    /** That nothing holds the member of {@code c} back in {@code :hour} of {@code :day}. */
    static final String NOTHING_HOLDS_BACK = """
             c.closed is null and not exists (
                select from slowed s where s.route_id = c.route_id and s.member_ref = c.member_ref and s.until_date > :day
                    and (select count(*) from message m where m.conversation_id = c.id and m.staff_id is null
                        and m.sent_hour = :hour) >= %d)
            """.formatted(Restraint.MESSAGES_AN_HOUR);

    private final JdbcClient jdbc;

    JdbcRestraints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Restraint of(ConversationId conversation, LocalDate day) {
        return jdbc.sql("""
                        select c.closed, s.until_date from conversation c left join slowed s
                            on s.route_id = c.route_id and s.member_ref = c.member_ref and s.until_date > :day
                        where c.id = :id
                        """)
                .param("id", conversation.value())
                .param("day", day)
                .query((row, number) -> {
                    String closed = row.getString("closed");
                    return new Restraint(
                            closed == null ? null : Closing.of(closed), row.getObject("until_date", LocalDate.class));
                })
                .optional()
                .orElse(Restraint.NONE);
    }

    @Override
    public void close(ConversationId conversation, Closing why) {
        jdbc.sql("update conversation set closed = :why, needs_answer = false where id = :id")
                .param("why", why.code())
                .param("id", conversation.value())
                .update();
    }

    @Override
    public void reopen(ConversationId conversation) {
        jdbc.sql("update conversation set closed = null where id = :id")
                .param("id", conversation.value())
                .update();
    }

    @Override
    public void slow(Line.Owner account, LocalDate until) {
        jdbc.sql("""
                        insert into slowed (route_id, member_ref, until_date) values (:route, :member, :until)
                        on conflict on constraint slowed_pk do update set until_date = excluded.until_date
                        """)
                .param("route", account.route().value())
                .param("member", account.member().value())
                .param("until", until)
                .update();
    }

    @Override
    public void freeOf(Line.Owner account) {
        jdbc.sql("delete from slowed where route_id = :route and member_ref = :member")
                .param("route", account.route().value())
                .param("member", account.member().value())
                .update();
    }

    @Override
    public void forgetOver(LocalDate day) {
        jdbc.sql("delete from slowed where until_date <= :day")
                .param("day", day)
                .update();
    }
}
