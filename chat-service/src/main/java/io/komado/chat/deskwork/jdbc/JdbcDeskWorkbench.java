package io.komado.chat.deskwork.jdbc;

import io.komado.chassis.actor.StaffId;
import io.komado.chassis.encryption.ContentCipher;
import io.komado.chat.conversations.ConversationId;
import io.komado.chat.conversations.jdbc.ConversationKeys;
import io.komado.chat.deskwork.DeskNote;
import io.komado.chat.deskwork.DeskWorkbench;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDeskWorkbench implements DeskWorkbench {

    private final JdbcClient jdbc;
    private final ConversationKeys keys;

    JdbcDeskWorkbench(JdbcClient jdbc, ConversationKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    @Override
    public void assign(ConversationId conversation, Optional<StaffId> assignee) {
        jdbc.sql("update conversation set assignee = :assignee where id = :id")
                .param("assignee", assignee.map(StaffId::value).orElse(null), Types.OTHER)
                .param("id", conversation.value())
                .update();
    }

    @Override
    public void mark(ConversationId conversation, boolean needsAnswer) {
        jdbc.sql("update conversation set needs_answer = :needed where id = :id and needs_answer <> :needed")
                .param("needed", needsAnswer)
                .param("id", conversation.value())
                .update();
    }

    @Override
    public void keep(ConversationId conversation, DeskNote note) {
        jdbc.sql("""
                        insert into desk_note (conversation_id, id, place, at_seq, staff_id, body, day)
                        select id, :note,
                            (select coalesce(max(place), 0) + 1 from desk_note where conversation_id = :id),
                            last_seq, :staff, :body, :day
                        from conversation where id = :id
                        on conflict do nothing
                        """)
                .param("id", conversation.value())
                .param("note", note.id())
                .param("staff", note.by().value())
                .param("body", cipher(conversation).encrypt(note.text(), place(conversation, note.id())))
                .param("day", note.day())
                .update();
    }

    @Override
    public List<DeskNote> notes(ConversationId conversation, int afterSeq) {
        return jdbc.sql("""
                        select id, staff_id, body, day from desk_note
                        where conversation_id = :id and (at_seq > :after or :after = 0) order by place
                        """)
                .param("id", conversation.value())
                .param("after", afterSeq)
                .query((row, number) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new DeskNote(
                            id,
                            new StaffId(row.getObject("staff_id", UUID.class)),
                            row.getObject("day", LocalDate.class),
                            cipher(conversation).decrypt(row.getBytes("body"), place(conversation, id)));
                })
                .list();
    }

    private ContentCipher cipher(ConversationId conversation) {
        return keys.of(conversation, jdbc);
    }

    private static String place(ConversationId conversation, UUID note) {
        return conversation + "/note/" + note;
    }
}
