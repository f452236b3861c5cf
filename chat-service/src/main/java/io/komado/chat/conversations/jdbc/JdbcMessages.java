package io.komado.chat.conversations.jdbc;

import io.komado.chassis.actor.StaffId;
import io.komado.chassis.encryption.ContentCipher;
import io.komado.chat.conversations.Attachment;
import io.komado.chat.conversations.AttachmentId;
import io.komado.chat.conversations.ConversationId;
import io.komado.chat.conversations.Message;
import io.komado.chat.conversations.MessageText;
import io.komado.chat.conversations.Messages;
import io.komado.chat.conversations.StoredAttachment;
import io.komado.chat.conversations.Withdrawal;
import io.komado.cleaner.FileKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Messages as they are read back from PostgreSQL. */
@Repository
class JdbcMessages implements Messages {

    private final JdbcClient jdbc;
    private final ConversationKeys keys;

    JdbcMessages(JdbcClient jdbc, ConversationKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    @Override
    public Optional<StoredAttachment> attachment(ConversationId conversation, AttachmentId file, int after) {
        return jdbc.sql("""
                        select kind, bytes, parts, data_key, data_key_version from attachment
                        where conversation_id = :conversation and id = :file and exists (
                            select from message m where m.conversation_id = :conversation and m.file_id = :file and m.seq > :after)
                        """)
                .param("after", after)
                .param("conversation", conversation.value())
                .param("file", file.value())
                .query((row, number) -> new StoredAttachment(
                        attachment(file.value(), row), row.getInt("parts"), ConversationKeys.wrapped(row)))
                .optional();
    }

    @Override
    public Optional<Message> written(ConversationId conversation, UUID clientId) {
        return jdbc.sql("""
                        select seq, client_id, staff_id, body, sent_hour, file_id, kind, bytes, withdrawn
                        from message left join attachment on attachment.id = file_id
                        where message.conversation_id = :conversation and client_id = :clientId
                        """)
                .param("conversation", conversation.value())
                .param("clientId", clientId)
                .query((row, number) -> read(conversation, row))
                .optional();
    }

    @Override
    public List<Message> latest(ConversationId conversation, Span span, int limit) {
        return jdbc.sql("""
                        select seq, client_id, staff_id, body, sent_hour, file_id, kind, bytes, withdrawn
                        from message left join attachment on attachment.id = file_id
                        where message.conversation_id = :conversation and seq > :after and seq < :before
                        order by seq desc limit :limit
                        """)
                .param("conversation", conversation.value())
                .param("after", span.after())
                .param("before", span.before())
                .param("limit", limit)
                .query((row, number) -> read(conversation, row))
                .list()
                .reversed();
    }

    @Override
    public List<Message> after(ConversationId conversation, int seq, int limit) {
        return jdbc.sql("""
                        select seq, client_id, staff_id, body, sent_hour, file_id, kind, bytes, withdrawn
                        from message left join attachment on attachment.id = file_id
                        where message.conversation_id = :conversation and seq > :seq order by seq limit :limit
                        """)
                .param("conversation", conversation.value())
                .param("seq", seq)
                .param("limit", limit)
                .query((row, number) -> read(conversation, row))
                .list();
    }

    private Message read(ConversationId conversation, ResultSet row) throws SQLException {
        UUID clientId = row.getObject("client_id", UUID.class);
        UUID staff = row.getObject("staff_id", UUID.class);
        String withdrawn = row.getString("withdrawn");
        return new Message(
                row.getInt("seq"),
                clientId,
                staff == null ? null : new StaffId(staff),
                new MessageText(cipher(conversation).decrypt(row.getBytes("body"), placeOf(conversation, clientId))),
                fileOf(row),
                row.getTimestamp("sent_hour").toInstant(),
                withdrawn == null ? null : Withdrawal.of(withdrawn));
    }

    private static @Nullable Attachment fileOf(ResultSet row) throws SQLException {
        UUID file = row.getObject("file_id", UUID.class);
        return file == null ? null : attachment(file, row);
    }

    private static Attachment attachment(UUID id, ResultSet row) throws SQLException {
        return new Attachment(
                new AttachmentId(id),
                FileKind.ofExtension(row.getString("kind")).orElseThrow(),
                row.getLong("bytes"));
    }

    ContentCipher cipher(ConversationId conversation) {
        return keys.of(conversation, jdbc);
    }

    static String placeOf(ConversationId conversation, UUID clientId) {
        return conversation + "/" + clientId;
    }
}
