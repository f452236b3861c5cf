package io.komado.chat.notices.jdbc;

import io.komado.chat.conversations.ConversationId;
import io.komado.chat.notices.Notice;
import io.komado.chat.notices.Notices;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Notices in PostgreSQL. */
@Repository
class JdbcNotices implements Notices {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JdbcNotices(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public void add(ConversationId conversation, String code, Map<String, String> params, LocalDate day) {
        jdbc.sql("""
                        insert into notice (conversation_id, number, code, params, day)
                        select c.id, coalesce((select max(number) from notice where conversation_id = c.id), 0) + 1,
                            :code, :params::jsonb, :day
                        from (select id from conversation where id = :conversation for update) c
                        """)
                .param("conversation", conversation.value())
                .param("code", code)
                .param("params", json.writeValueAsString(params))
                .param("day", day)
                .update();
    }

    @Override
    public List<Notice> of(ConversationId conversation) {
        return jdbc.sql(
                        "select number, code, params::text, day from notice where conversation_id = :id order by number")
                .param("id", conversation.value())
                .query((row, number) -> new Notice(
                        row.getInt("number"),
                        row.getString("code"),
                        params(row.getString("params")),
                        row.getObject("day", LocalDate.class)))
                .list();
    }

    private Map<String, String> params(String stored) {
        Map<String, String> params = new HashMap<>();
        json.readTree(stored)
                .properties()
                .forEach(field -> params.put(field.getKey(), field.getValue().asString()));
        return params;
    }
}
