package io.komado.chat.waiting.jdbc;

import io.komado.chat.conversations.ConversationId;
import io.komado.chat.desks.DeskId;
import io.komado.chat.waiting.Waiting;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What waits, from the rows of conversations in which the member wrote last. */
@Repository
class JdbcWaiting implements Waiting {

    private static final int SOME = 200;

    private final JdbcClient jdbc;

    JdbcWaiting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Unread unread(DeskId desk) {
        long messages =
                jdbc.sql("""
                        select coalesce(sum(last_seq - desk_read), 0) from conversation
                        where desk_id = :desk and last_by_member and last_seq > desk_read
                        """).param("desk", desk.value()).query(Long.class).single();
        List<ConversationId> in = jdbc.sql("""
                        select id from conversation where desk_id = :desk and last_by_member and last_seq > desk_read
                        order by last_hour desc, id desc limit :some
                        """)
                .param("desk", desk.value())
                .param("some", SOME)
                .query((row, number) -> new ConversationId(row.getObject("id", UUID.class)))
                .list();
        return new Unread(messages, in);
    }

    @Override
    public boolean toBeTold(DeskId desk, long unread, Instant hour) {
        return jdbc.sql("""
                        with before as (
                            select unread, hour from desk_told where desk_id = :desk
                        ), told as (
                            insert into desk_told (desk_id, unread, hour) values (:desk, :unread, :hour)
                            on conflict on constraint desk_told_pk do update set unread = excluded.unread,
                                hour = case when excluded.unread > desk_told.unread then excluded.hour else desk_told.hour end
                            where excluded.unread < desk_told.unread
                                or (excluded.unread > desk_told.unread and excluded.hour > desk_told.hour)
                            returning unread
                        )
                        select exists (select from told) and :unread > coalesce((select unread from before), 0)
                        """)
                .param("desk", desk.value())
                .param("unread", unread)
                .param("hour", hour.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<ConversationId> newlyUnanswered(DeskId desk, Instant sinceHour) {
        return jdbc.sql("""
                        insert into unanswered (conversation_id, seq)
                        select c.id, c.last_seq from conversation c left join unanswered u on u.conversation_id = c.id
                        where c.desk_id = :desk and c.last_by_member and c.last_hour <= :since
                            and (u.seq is null or u.seq < c.last_seq)
                        order by c.last_hour limit :some
                        on conflict on constraint unanswered_pk do update set seq = excluded.seq
                        returning conversation_id
                        """)
                .param("desk", desk.value())
                .param("since", sinceHour.atOffset(ZoneOffset.UTC))
                .param("some", SOME)
                .query((row, number) -> new ConversationId(row.getObject("conversation_id", UUID.class)))
                .list();
    }
}
