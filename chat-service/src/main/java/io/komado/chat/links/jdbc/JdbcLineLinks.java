package io.komado.chat.links.jdbc;

import io.komado.chat.conversations.ConversationId;
import io.komado.chat.links.LineLink;
import io.komado.chat.links.LineLinks;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcLineLinks implements LineLinks {

    private final JdbcClient jdbc;

    JdbcLineLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<LineLink> of(ConversationId conversation) {
        return jdbc.sql("select earlier_id, agreed from line_link where conversation_id = :id")
                .param("id", conversation.value())
                .query((row, number) -> new LineLink(
                        new ConversationId(row.getObject("earlier_id", UUID.class)), row.getBoolean("agreed")))
                .optional();
    }

    @Override
    public void ask(ConversationId conversation, ConversationId earlier) {
        jdbc.sql("""
                        insert into line_link (conversation_id, earlier_id) values (:id, :earlier)
                        on conflict on constraint line_link_pk do update set earlier_id = excluded.earlier_id
                        where not line_link.agreed
                        """)
                .param("id", conversation.value())
                .param("earlier", earlier.value())
                .update();
    }

    @Override
    public void agree(ConversationId conversation) {
        jdbc.sql("update line_link set agreed = true where conversation_id = :id")
                .param("id", conversation.value())
                .update();
    }

    @Override
    public void forget(ConversationId conversation) {
        jdbc.sql("delete from line_link where conversation_id = :id")
                .param("id", conversation.value())
                .update();
    }
}
