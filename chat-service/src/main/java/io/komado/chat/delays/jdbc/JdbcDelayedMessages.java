package io.komado.chat.delays.jdbc;

import io.komado.chassis.actor.MemberRef;
import io.komado.chassis.encryption.DataKeys;
import io.komado.chassis.encryption.WrappedKey;
import io.komado.chat.conversations.Attachment;
import io.komado.chat.conversations.AttachmentId;
import io.komado.chat.conversations.RouteId;
import io.komado.chat.conversations.StoredAttachment;
import io.komado.chat.delays.DelayedMessage;
import io.komado.chat.delays.DelayedMessages;
import io.komado.cleaner.FileKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDelayedMessages implements DelayedMessages {

    private static final String SELECT =
            "select id, route_id, member_ref, client_id, body, data_key, data_key_version, file_id, file_kind, file_bytes, file_parts"
                    + " from delayed_message ";

    private final JdbcClient jdbc;
    private final DataKeys keys;

    JdbcDelayedMessages(JdbcClient jdbc, DataKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    @Override
    public boolean add(DelayedMessage message) {
        StoredAttachment file = message.stored();
        WrappedKey key = file == null ? keys.create() : file.key();
        return jdbc.sql("""
                        insert into delayed_message
                            (id, route_id, member_ref, client_id, body, data_key, data_key_version,
                                file_id, file_kind, file_bytes, file_parts)
                        values (:id, :route, :member, :clientId, :body, :key, :version,
                            :file, :kind, :bytes, :parts) on conflict do nothing
                        """)
                        .param("id", message.id())
                        .param("route", message.route().value())
                        .param("member", message.member().value())
                        .param("clientId", message.clientId())
                        .param(
                                "body",
                                keys.open(key)
                                        .encrypt(message.text(), message.id().toString()))
                        .param("key", key.bytes())
                        .param("version", key.tenantKeyVersion())
                        .param("file", file == null ? null : file.file().id().value(), Types.OTHER)
                        .param("kind", file == null ? null : file.file().kind().extension(), Types.VARCHAR)
                        .param("bytes", file == null ? null : file.file().bytes(), Types.BIGINT)
                        .param("parts", file == null ? null : file.parts(), Types.INTEGER)
                        .update()
                == 1;
    }

    @Override
    public List<DelayedMessage> of(RouteId route, MemberRef member) {
        return jdbc.sql(SELECT + "where route_id = :route and member_ref = :member order by id")
                .param("route", route.value())
                .param("member", member.value())
                .query((row, number) -> read(row))
                .list();
    }

    @Override
    public Optional<DelayedMessage> find(UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query((row, number) -> read(row))
                .optional();
    }

    @Override
    public void forget(UUID id) {
        jdbc.sql("delete from delayed_message where id = :id").param("id", id).update();
    }

    private DelayedMessage read(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        WrappedKey key = new WrappedKey(row.getBytes("data_key"), row.getInt("data_key_version"));
        return new DelayedMessage(
                id,
                new RouteId(row.getObject("route_id", UUID.class)),
                new MemberRef(row.getString("member_ref")),
                row.getObject("client_id", UUID.class),
                keys.open(key).decrypt(row.getBytes("body"), id.toString()),
                file(row, key));
    }

    private static @Nullable StoredAttachment file(ResultSet row, WrappedKey key) throws SQLException {
        UUID file = row.getObject("file_id", UUID.class);
        return file == null
                ? null
                : new StoredAttachment(
                        new Attachment(
                                new AttachmentId(file),
                                FileKind.ofExtension(row.getString("file_kind")).orElseThrow(),
                                row.getLong("file_bytes")),
                        row.getInt("file_parts"),
                        key);
    }
}
