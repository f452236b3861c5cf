package io.komado.chat.keeping.jdbc;

import io.komado.chassis.actor.MemberRef;
import io.komado.chassis.time.CoarseTime;
import io.komado.chat.conversations.ConversationId;
import io.komado.chat.desks.DeskId;
import io.komado.chat.keeping.Cause;
import io.komado.chat.keeping.Farewell;
import io.komado.chat.keeping.FarewellId;
import io.komado.chat.keeping.Stay;
import io.komado.chat.keeping.Stays;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The ends of conversations in PostgreSQL. */
@Repository
class JdbcStays implements Stays {

    private static final int SOME_MESSAGES = 2_000;
    private static final int SOME_FILES = 4;

    private static final String STAY = """
            select c.last_hour,
                (select announced_on from term_announced t where t.conversation_id = c.id) as announced_on,
                (select max(until_date) from legal_hold h where h.conversation_id = c.id) as held_until,
                exists (select from legal_hold h where h.conversation_id = c.id and h.threat) as threat,
                exists (select from case_tie k where k.conversation_id = c.id) as tied
            from conversation c where c.id = :id and c.desk_id is not null
            """;

    private static final String LEFT = """
            select farewell, conversation_id, desk_id, member_ref, cause, left_on, due from leaving where not destroyed
            """;

    private final JdbcClient jdbc;

    JdbcStays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Stay> locked(ConversationId conversation) {
        return stay(STAY + " for update of c", conversation);
    }

    @Override
    public Optional<Stay> of(ConversationId conversation) {
        return stay(STAY, conversation);
    }

    private Optional<Stay> stay(String sql, ConversationId conversation) {
        return jdbc.sql(sql)
                .param("id", conversation.value())
                .query((row, number) -> new Stay(
                        LocalDate.ofInstant(row.getTimestamp("last_hour").toInstant(), CoarseTime.TOKYO),
                        row.getObject("announced_on", LocalDate.class),
                        row.getObject("held_until", LocalDate.class),
                        row.getBoolean("threat"),
                        row.getBoolean("tied")))
                .optional();
    }

    @Override
    public void announce(ConversationId conversation, LocalDate today) {
        jdbc.sql("""
                        insert into term_announced (conversation_id, announced_on) values (:id, :today)
                        on conflict on constraint term_announced_pk do update set announced_on = excluded.announced_on
                        """).param("id", conversation.value()).param("today", today).update();
    }

    @Override
    public void leave(ConversationId conversation, Cause cause, LocalDate today, Optional<LocalDate> due) {
        jdbc.sql("""
                        insert into leaving (conversation_id, farewell, desk_id, route_id, member_ref, cause, left_on, due)
                        select id, :farewell, desk_id, route_id, member_ref, :cause, :today, :due from conversation where id = :id
                        """)
                .param("farewell", UUID.randomUUID())
                .param("cause", cause.code())
                .param("today", today)
                .param("due", due.orElse(null))
                .param("id", conversation.value())
                .update();
        jdbc.sql("update conversation set desk_id = null, member_ref = null where id = :id")
                .param("id", conversation.value())
                .update();
        for (String ended : List.of("nickname_wanted", "continuation")) {
            jdbc.sql("delete from " + ended + " where conversation_id = :id")
                    .param("id", conversation.value())
                    .update();
        }
    }

    @Override
    public List<Farewell> farewells(MemberRef member) {
        return jdbc.sql(LEFT + "and member_ref = :member order by left_on desc, farewell")
                .param("member", member.value())
                .query(JdbcStays::farewell)
                .list();
    }

    @Override
    public Optional<Farewell> farewell(MemberRef member, FarewellId id) {
        return jdbc.sql(LEFT + "and member_ref = :member and farewell = :farewell")
                .param("member", member.value())
                .param("farewell", id.value())
                .query(JdbcStays::farewell)
                .optional();
    }

    @Override
    public Optional<Farewell> waiting(ConversationId conversation) {
        return jdbc.sql(LEFT + "and conversation_id = :id for update")
                .param("id", conversation.value())
                .query(JdbcStays::farewell)
                .optional();
    }

    private static Farewell farewell(ResultSet row, int number) throws SQLException {
        return new Farewell(
                new FarewellId(row.getObject("farewell", UUID.class)),
                new ConversationId(row.getObject("conversation_id", UUID.class)),
                new DeskId(row.getObject("desk_id", UUID.class)),
                new MemberRef(row.getString("member_ref")),
                Cause.of(row.getString("cause")),
                row.getObject("left_on", LocalDate.class),
                row.getObject("due", LocalDate.class));
    }

    @Override
    public boolean destroyKeys(ConversationId conversation) {
        int first = jdbc.sql("update leaving set destroyed = true where conversation_id = :id and not destroyed")
                .param("id", conversation.value())
                .update();
        if (first == 0) {
            return false;
        }
        jdbc.sql("""
                        with gone as (delete from attachment where conversation_id = :id returning id)
                        insert into remains (conversation_id, file_id) select :id, id from gone
                        """).param("id", conversation.value()).update();
        jdbc.sql("delete from case_record where conversation_id = :id")
                .param("id", conversation.value())
                .update();
        jdbc.sql("update conversation set data_key = '', nickname = null where id = :id")
                .param("id", conversation.value())
                .update();
        return true;
    }

    @Override
    public boolean sweepSome(ConversationId conversation) {
        int swept = jdbc.sql("""
                        delete from message where conversation_id = :id and seq in
                            (select seq from message where conversation_id = :id order by seq limit :some)
                        """)
                .param("id", conversation.value())
                .param("some", SOME_MESSAGES)
                .update();
        return swept > 0 || sweepFiles(conversation) > 0 || sweepRest(conversation) > 0;
    }

    private int sweepFiles(ConversationId conversation) {
        return jdbc.sql("""
                        with few as (
                            delete from remains where conversation_id = :id and file_id in
                                (select file_id from remains where conversation_id = :id limit :some)
                            returning file_id
                        ), gone as (
                            delete from attachment_part where file_id in (select file_id from few)
                        )
                        select count(*) from few
                        """)
                .param("id", conversation.value())
                .param("some", SOME_FILES)
                .query(Integer.class)
                .single();
    }

    private int sweepRest(ConversationId conversation) {
        jdbc.sql("delete from audited_day where conversation_id = :id")
                .param("id", conversation.value())
                .update();
        return jdbc.sql("delete from conversation where id = :id")
                .param("id", conversation.value())
                .update();
    }

    @Override
    public void hold(UUID hold, ConversationId conversation, LocalDate until, boolean threat) {
        jdbc.sql("""
                        insert into legal_hold (id, conversation_id, until_date, threat)
                        values (:id, :conversation, :until, :threat)
                        """)
                .param("id", hold)
                .param("conversation", conversation.value())
                .param("until", until)
                .param("threat", threat)
                .update();
    }

    @Override
    public boolean endHold(UUID hold, LocalDate today) {
        return jdbc.sql("delete from legal_hold where id = :id and until_date <= :today")
                        .param("id", hold)
                        .param("today", today)
                        .update()
                == 1;
    }

    @Override
    public void tie(UUID reference, ConversationId conversation) {
        jdbc.sql("""
                        insert into case_tie (reference, conversation_id) values (:reference, :conversation) on conflict do nothing
                        """)
                .param("reference", reference)
                .param("conversation", conversation.value())
                .update();
    }

    @Override
    public Optional<ConversationId> untie(UUID reference) {
        Optional<ConversationId> untied = jdbc.sql(
                        "delete from case_tie where reference = :reference returning conversation_id")
                .param("reference", reference)
                .query((row, number) -> new ConversationId(row.getObject("conversation_id", UUID.class)))
                .optional();
        return untied.filter(conversation -> !isTied(conversation));
    }

    @Override
    public Optional<ConversationId> tiedBy(UUID reference) {
        return jdbc.sql("select conversation_id from case_tie where reference = :reference")
                .param("reference", reference)
                .query((row, number) -> new ConversationId(row.getObject("conversation_id", UUID.class)))
                .optional();
    }

    @Override
    public boolean isTied(ConversationId conversation) {
        return jdbc.sql("select exists (select from case_tie where conversation_id = :id)")
                .param("id", conversation.value())
                .query(Boolean.class)
                .single();
    }
}
