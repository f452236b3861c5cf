package io.komado.chat.conversations.jdbc;

import io.komado.chat.conversations.ConversationId;
import io.komado.chat.conversations.ReadMarks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcReadMarks implements ReadMarks {

    private final JdbcClient jdbc;

    JdbcReadMarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int byMember(ConversationId conversation) {
        return numberOf("select member_read from conversation where id = :id", conversation);
    }

    @Override
    public int byDesk(ConversationId conversation) {
        return numberOf("select desk_read from conversation where id = :id", conversation);
    }

    @Override
    public void markByMember(ConversationId conversation, int upTo) {
        jdbc.sql("update conversation set member_read = least(:upTo, last_seq) where id = :id and member_read < :upTo")
                .param("upTo", upTo)
                .param("id", conversation.value())
                .update();
    }

    @Override
    public void markByDesk(ConversationId conversation, int upTo) {
        jdbc.sql("update conversation set desk_read = least(:upTo, last_seq) where id = :id and desk_read < :upTo")
                .param("upTo", upTo)
                .param("id", conversation.value())
                .update();
    }

    @Override
    public int unreadByMember(ConversationId conversation) {
        return numberOf("""
                select count(*) from message m join conversation c on c.id = m.conversation_id
                where c.id = :id and m.seq > c.member_read and m.staff_id is not null
                """, conversation);
    }

    private int numberOf(String sql, ConversationId conversation) {
        return jdbc.sql(sql)
                .param("id", conversation.value())
                .query(Integer.class)
                .single();
    }
}
