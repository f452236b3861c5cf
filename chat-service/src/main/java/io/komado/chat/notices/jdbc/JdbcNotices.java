package io.komado.chat.notices.jdbc;

import io.komado.chat.conversations.ConversationId;
import io.komado.chat.notices.Notice;
import io.komado.chat.notices.Notices;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
        add(conversation, Optional.empty(), code, params, day);
    }

    @Override
    public void add(
            ConversationId conversation, UUID reference, String code, Map<String, String> params, LocalDate day) {
        add(conversation, Optional.of(reference), code, params, day);
    }

    private void add(
            ConversationId conversation,
            Optional<UUID> reference,
            String code,
            Map<String, String> params,
            LocalDate day) {
        jdbc.sql("""
                        insert into notice (conversation_id, number, code, params, day, reference)
                        select c.id, coalesce((select max(number) from notice where conversation_id = c.id), 0) + 1,
                            :code, :params::jsonb, :day, cast(:reference as uuid)
                        from (select id from conversation where id = :conversation for update) c
                        """)
                .param("conversation", conversation.value())
                .param("reference", reference.map(UUID::toString).orElse(null))
                .param("code", code)
                .param("params", json.writeValueAsString(params))
                .param("day", day)
                .update();
    }

    @Override
    public List<Notice> of(ConversationId conversation) {
        return jdbc.sql(
                        "select number, code, params::text, day, coalesce(answer, '') as answer from notice where conversation_id = :id order by number")
                .param("id", conversation.value())
                .query((row, number) -> new Notice(
                        row.getInt("number"),
                        row.getString("code"),
                        params(row.getString("params")),
                        row.getObject("day", LocalDate.class),
                        row.getString("answer")))
                .list();
    }

    @Override
    public List<UUID> opened(ConversationId conversation, String code, LocalDate day) {
        return jdbc.sql("""
                        update notice set opened_on = :day
                        where conversation_id = :id and code = :code and opened_on is null and reference is not null
                        returning reference
                        """)
                .param("day", day)
                .param("id", conversation.value())
                .param("code", code)
                .query((row, number) -> row.getObject("reference", UUID.class))
                .list();
    }

    @Override
    public Optional<Answered> answered(ConversationId conversation, int number, String answer) {
        return jdbc.sql("""
                        update notice set answer = :answer
                        where conversation_id = :id and number = :number and answer is null and reference is not null
                            and jsonb_exists(params, :asks)
                        returning reference, params::text as params
                        """)
                .param("answer", answer)
                .param("id", conversation.value())
                .param("number", number)
                .param("asks", Notice.ASKS)
                .query((row, seq) ->
                        new Answered(row.getObject("reference", UUID.class), params(row.getString("params"))))
                .optional();
    }

    @Override
    public void forget(UUID reference) {
        jdbc.sql("update notice set reference = null where reference = :reference")
                .param("reference", reference)
                .update();
    }

    private Map<String, String> params(String stored) {
        Map<String, String> params = new HashMap<>();
        json.readTree(stored)
                .properties()
                .forEach(field -> params.put(field.getKey(), field.getValue().asString()));
        return params;
    }
}
