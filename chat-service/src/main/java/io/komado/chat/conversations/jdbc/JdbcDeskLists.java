package io.komado.chat.conversations.jdbc;

import io.komado.chassis.actor.StaffId;
import io.komado.chat.conversations.ConversationId;
import io.komado.chat.conversations.ConversationSummary;
import io.komado.chat.conversations.DeskLists;
import io.komado.chat.desks.DeskId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Lists of conversations in PostgreSQL. Each desk's index is read from the place where the last page ended, and no further than one
 * page, so that the hundredth page costs what the first does.
 */
@Repository
class JdbcDeskLists implements DeskLists {

    private static final String SUMMARY = """
            select c.id, c.desk_id, c.nickname, c.data_key, c.data_key_version, c.last_hour, c.needs_answer, c.assignee,
                (select count(*) from message m where m.conversation_id = c.id and m.seq > c.desk_read
                     and m.staff_id is null) as unread
            """;

    private final JdbcClient jdbc;
    private final ConversationKeys keys;

    JdbcDeskLists(JdbcClient jdbc, ConversationKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    @Override
    public List<ConversationSummary> list(Reader reader, Filter filter, Optional<Place> after, int limit) {
        String which =
                (filter.awaiting() ? " and c.needs_answer" : "") + (filter.mine() ? " and c.assignee = :reader" : "");
        String place = after.isPresent() ? " and (c.last_hour, c.id) < (:hour, :id)" : "";
        JdbcClient.StatementSpec query = jdbc.sql(SUMMARY + " from unnest(:desks) as own(desk_id) cross join lateral ("
                        + "select c.* from conversation c where c.desk_id = own.desk_id" + which + place + " and "
                        + ReadingRule.PERSON_READS + " order by c.last_hour desc, c.id desc limit :limit) c"
                        + " order by c.last_hour desc, c.id desc limit :limit")
                .param("desks", reader.desks().stream().map(DeskId::value).toArray(UUID[]::new))
                .param("reader", reader.staff().value())
                .param("day", reader.day())
                .param("limit", limit);
        return after.map(from -> query.param("hour", from.lastHour().atOffset(ZoneOffset.UTC))
                        .param("id", from.id().value()))
                .orElse(query)
                .query(this::summary)
                .list();
    }

    @Override
    public Optional<ConversationSummary> find(Reader reader, ConversationId conversation) {
        return jdbc.sql(SUMMARY + " from conversation c where c.id = :id and " + ReadingRule.PERSON_READS)
                .param("id", conversation.value())
                .param("reader", reader.staff().value())
                .param("day", reader.day())
                .query(this::summary)
                .optional();
    }

    @Override
    public Optional<String> nickname(ConversationId conversation) {
        return jdbc.sql(
                        "select nickname, data_key, data_key_version from conversation where id = :id and nickname is not null")
                .param("id", conversation.value())
                .query((row, number) -> keys.open(conversation, ConversationKeys.wrapped(row))
                        .decrypt(row.getBytes("nickname"), ConversationKeys.nicknamePlace(conversation)))
                .optional();
    }

    private ConversationSummary summary(ResultSet row, int number) throws SQLException {
        ConversationId id = new ConversationId(row.getObject("id", UUID.class));
        byte[] nickname = row.getBytes("nickname");
        UUID assignee = row.getObject("assignee", UUID.class);
        return new ConversationSummary(
                id,
                new DeskId(row.getObject("desk_id", UUID.class)),
                nickname == null
                        ? null
                        : keys.open(id, ConversationKeys.wrapped(row))
                                .decrypt(nickname, ConversationKeys.nicknamePlace(id)),
                row.getInt("unread"),
                row.getBoolean("needs_answer"),
                assignee == null ? null : new StaffId(assignee),
                row.getTimestamp("last_hour").toInstant());
    }
}
