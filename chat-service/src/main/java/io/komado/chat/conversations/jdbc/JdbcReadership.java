package io.komado.chat.conversations.jdbc;

import io.komado.chassis.actor.StaffId;
import io.komado.chat.conversations.ConversationId;
import io.komado.chat.conversations.Readership;
import io.komado.chat.desks.DeskId;
import io.komado.chat.desks.DeskKind;
import io.komado.chat.desks.DeskReader;
import io.komado.chat.desks.ReaderArrivals;
import io.komado.chat.desks.jdbc.DeskRights;
import io.komado.chat.policies.Policies;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who reads what, in PostgreSQL. */
@Repository
class JdbcReadership implements Readership, ReaderArrivals {

    /** Those of the desk whom {@code c} could have, those with the fewest conversations first. */
    private static final String ONE_MORE_COUNSELLOR = """
            select r.staff_id from desk d join desk_reader r on %s
            where d.desk_id = c.desk_id
                and not exists (select from kept_from k where k.conversation_id = c.id and k.staff_id = r.staff_id)
                and not exists (select from counsellor o where o.conversation_id = c.id and o.staff_id = r.staff_id)
            group by r.staff_id
            order by (select count(*) from counsellor o where o.staff_id = r.staff_id), random()
            """.formatted(DeskRights.GRANT_HOLDS);

    /** Gives conversations the counsellors whom they lack, with a name card each; the place of the condition is left open. */
    private static final String FILL = """
            with chosen as (
                select c.id, c.last_seq, one.staff_id from conversation c cross join lateral (
                    %s limit greatest(0, c.counsellors - (select count(distinct r.staff_id) %s))
                ) one where c.counsellors > 0 %%s
            ), came as (
                insert into counsellor (conversation_id, staff_id) select id, staff_id from chosen
            )
            insert into name_card (conversation_id, staff_id, after_seq, shown_from)
            select id, staff_id, last_seq, :day from chosen
            on conflict on constraint name_card_pk
            do update set after_seq = excluded.after_seq, shown_from = excluded.shown_from, seen = false
            """.formatted(ONE_MORE_COUNSELLOR, ReadingRule.GRANTS);

    private final JdbcClient jdbc;
    private final Policies policies;

    JdbcReadership(JdbcClient jdbc, Policies policies) {
        this.jdbc = jdbc;
        this.policies = policies;
    }

    @Override
    public Optional<Access> access(StaffId staff, ConversationId conversation, LocalDate day) {
        return jdbc.sql("""
                        select c.desk_id, n.after_seq, n.shown_from
                        from conversation c left join name_card n
                            on n.conversation_id = c.id and n.staff_id = :reader and not n.seen
                        where c.id = :id and""" + ReadingRule.PERSON_READS)
                .param("id", conversation.value())
                .param("reader", staff.value())
                .param("day", day)
                .query((row, number) -> new Access(
                        new DeskId(row.getObject("desk_id", UUID.class)),
                        row.getObject("shown_from") != null && waits(row.getObject("shown_from", LocalDate.class), day)
                                ? row.getInt("after_seq")
                                : 0))
                .optional();
    }

    /** Whether older text waits still: for so many days, as the organisation's rules say (R4-65). */
    private boolean waits(LocalDate shownFrom, LocalDate day) {
        return day.isBefore(shownFrom.plusDays(policies.at(day).olderTextAfterDays()));
    }

    @Override
    public List<StaffId> readers(ConversationId conversation, LocalDate day) {
        return jdbc.sql("select distinct who.staff_id from conversation c cross join lateral (select r.staff_id"
                        + ReadingRule.GRANTS + ") who where c.id = :id order by who.staff_id")
                .param("id", conversation.value())
                .param("day", day)
                .query((row, number) -> new StaffId(row.getObject("staff_id", UUID.class)))
                .list();
    }

    @Override
    public List<StaffId> unseenCards(ConversationId conversation) {
        return jdbc.sql("select staff_id from name_card where conversation_id = :id and not seen order by staff_id")
                .param("id", conversation.value())
                .query((row, number) -> new StaffId(row.getObject("staff_id", UUID.class)))
                .list();
    }

    @Override
    public void seen(ConversationId conversation, Collection<StaffId> staff) {
        jdbc.sql("update name_card set seen = true where conversation_id = :id and staff_id = any(:staff)")
                .param("id", conversation.value())
                .param("staff", staff.stream().map(StaffId::value).toArray(UUID[]::new))
                .update();
    }

    @Override
    public void keepFrom(ConversationId conversation, StaffId staff) {
        jdbc.sql("insert into kept_from (conversation_id, staff_id) values (:id, :staff) on conflict do nothing")
                .param("id", conversation.value())
                .param("staff", staff.value())
                .update();
        jdbc.sql("delete from counsellor where conversation_id = :id and staff_id = :staff")
                .param("id", conversation.value())
                .param("staff", staff.value())
                .update();
    }

    @Override
    public void wantCounsellors(ConversationId conversation, int counsellors) {
        jdbc.sql("update conversation set counsellors = :counsellors where id = :id and counsellors > 0")
                .param("id", conversation.value())
                .param("counsellors", counsellors)
                .update();
    }

    @Override
    public void announce(DeskReader reader, LocalDate day) {
        DeskId desk = reader.desk();
        jdbc.sql("""
                        insert into name_card (conversation_id, staff_id, after_seq, shown_from)
                        select c.id, :staff, c.last_seq, greatest(:from, :day)
                        from conversation c join desk d on d.desk_id = c.desk_id
                        where c.counsellors = 0 and c.last_seq > 0 and d.kind = any(:kinds)
                            and (:desk::uuid is null or c.desk_id = :desk)
                            and not exists (select from desk_reader o where o.staff_id = :staff and o.grant_id <> :grant
                                and d.kind = any(o.kinds) and (o.desk_id is null or o.desk_id = c.desk_id)
                                and o.from_date <= :from and o.until_date >= :from)
                        on conflict on constraint name_card_pk
                        do update set after_seq = excluded.after_seq, shown_from = excluded.shown_from, seen = false
                        """)
                .param("staff", reader.staff().value())
                .param("grant", reader.grant())
                .param("desk", desk == null ? null : desk.value(), Types.OTHER)
                .param("kinds", reader.kinds().stream().map(DeskKind::code).toArray(String[]::new))
                .param("from", reader.from())
                .param("day", day)
                .update();
    }

    @Override
    public void fill(LocalDate day) {
        jdbc.sql(FILL.formatted("")).param("day", day).update();
    }

    @Override
    public void fill(ConversationId conversation, LocalDate day) {
        jdbc.sql(FILL.formatted("and c.id = :id"))
                .param("id", conversation.value())
                .param("day", day)
                .update();
    }
}
