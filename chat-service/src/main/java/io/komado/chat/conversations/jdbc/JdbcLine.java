package io.komado.chat.conversations.jdbc;

import io.komado.chassis.actor.MemberRef;
import io.komado.chassis.actor.StaffId;
import io.komado.chassis.encryption.ContentCipher;
import io.komado.chassis.encryption.DataKeys;
import io.komado.chassis.encryption.WrappedKey;
import io.komado.chassis.outbox.Outbox;
import io.komado.chassis.outbox.OutboxRow;
import io.komado.chassis.signal.Signals;
import io.komado.chassis.tenancy.Tenancy;
import io.komado.chassis.tenancy.TenantId;
import io.komado.chat.conversations.Attachment;
import io.komado.chat.conversations.AttachmentId;
import io.komado.chat.conversations.ConversationId;
import io.komado.chat.conversations.ConversationSummary;
import io.komado.chat.conversations.Line;
import io.komado.chat.conversations.LineSignal;
import io.komado.chat.conversations.Message;
import io.komado.chat.conversations.MessageText;
import io.komado.chat.conversations.StoredAttachment;
import io.komado.chat.conversations.messaging.ConversationEvents;
import io.komado.chat.desks.DeskId;
import io.komado.cleaner.FileKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The line in PostgreSQL. The counter's row is locked before message and event are written, which keeps both in order. */
@Repository
class JdbcLine implements Line {

    private static final String SUMMARY = """
            select c.id, c.desk_id, c.nickname, c.data_key, c.data_key_version, c.last_hour, c.last_by_member,
                (select count(*) from message m where m.conversation_id = c.id and m.seq > c.desk_read
                     and m.staff_id is null) as unread
            from conversation c
            """;

    private final JdbcClient jdbc;
    private final ConversationKeys keys;
    private final DataKeys dataKeys;
    private final Outbox outbox;
    private final Signals signals;

    JdbcLine(JdbcClient jdbc, ConversationKeys keys, DataKeys dataKeys, Outbox outbox, Signals signals) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.dataKeys = dataKeys;
        this.outbox = outbox;
        this.signals = signals;
    }

    @Override
    public Optional<ConversationId> of(DeskId desk, MemberRef member) {
        return keys.known(desk, member)
                .or(() -> jdbc.sql("""
                        select id, data_key, data_key_version from conversation
                        where desk_id = :desk and member_ref = :member
                        """)
                        .param("desk", desk.value())
                        .param("member", member.value())
                        .query((row, number) -> {
                            ConversationId id = new ConversationId(row.getObject("id", UUID.class));
                            keys.open(id, keyOf(row));
                            keys.remember(desk, member, id);
                            return id;
                        })
                        .optional());
    }

    @Override
    public ConversationId begin(DeskId desk, MemberRef member, Instant hour) {
        ConversationId id = new ConversationId(UUID.randomUUID());
        WrappedKey key = dataKeys.create();
        int begun = jdbc.sql("""
                        insert into conversation
                            (id, desk_id, member_ref, data_key, data_key_version, audit_ref, last_hour)
                        values (:id, :desk, :member, :key, :keyVersion, :auditRef, :hour)
                        on conflict do nothing
                        """)
                .param("id", id.value())
                .param("desk", desk.value())
                .param("member", member.value())
                .param("key", key.bytes())
                .param("keyVersion", key.tenantKeyVersion())
                .param("auditRef", UUID.randomUUID())
                .param("hour", at(hour))
                .update();
        if (begun == 1) {
            jdbc.sql("insert into nickname_wanted (conversation_id) values (:id)")
                    .param("id", id.value())
                    .update();
            outbox.record(ConversationEvents.opened(id, desk, hour));
        }
        return of(desk, member).orElseThrow();
    }

    @Override
    public Optional<Owner> ownerOf(ConversationId conversation) {
        return ownerIn(
                "select desk_id, member_ref from conversation where id = :id and desk_id is not null", conversation);
    }

    @Override
    public Optional<Owner> formerOwnerOf(ConversationId conversation) {
        return ownerIn("select desk_id, member_ref from leaving where conversation_id = :id", conversation);
    }

    @Override
    public void forget(TenantId tenant, ConversationId conversation) {
        keys.forget(tenant, conversation);
    }

    @Override
    public UUID auditReference(ConversationId conversation) {
        return jdbc.sql("select audit_ref from conversation where id = :id")
                .param("id", conversation.value())
                .query(UUID.class)
                .single();
    }

    private Optional<Owner> ownerIn(String sql, ConversationId conversation) {
        return jdbc.sql(sql)
                .param("id", conversation.value())
                .query((row, number) -> new Owner(
                        new DeskId(row.getObject("desk_id", UUID.class)), new MemberRef(row.getString("member_ref"))))
                .optional();
    }

    @Override
    public Message write(
            ConversationId conversation, Optional<StaffId> by, UUID clientId, Content content, Instant hour) {
        byte[] body = cipher(conversation).encrypt(content.text().value(), placeOf(conversation, clientId));
        StoredAttachment file = content.file();
        OutboxRow event = outbox.prepare(ConversationEvents.messagePosted(conversation, by.isEmpty(), hour));
        Optional<Integer> seq;
        try {
            seq = jdbc.sql("""
                            with counted as (
                                update conversation set last_seq = last_seq + 1, last_by_member = :byMember, last_hour = :hour
                                where id = :conversation and desk_id is not null
                                    and (not :byMember or not exists (select from intake where not open))
                                returning id, last_seq
                            ), written as (
                                insert into message (conversation_id, seq, client_id, staff_id, body, sent_hour, file_id)
                                select id, last_seq, :clientId, :staff, :body, :hour, :file from counted
                            ), noted as (
                                insert into outbox (topic, record_key, event_id, type, occurred_at, data)
                                select :topic, :key, :eventId, :type, :hour, :data from counted
                            )
                            select last_seq from counted
                            """)
                    .param("byMember", by.isEmpty())
                    .param("hour", at(hour))
                    .param("conversation", conversation.value())
                    .param("clientId", clientId)
                    .param("staff", by.map(StaffId::value).orElse(null), Types.OTHER)
                    .param("body", body)
                    .param("file", file == null ? null : file.file().id().value(), Types.OTHER)
                    .param("topic", event.topic())
                    .param("key", event.key())
                    .param("eventId", event.eventId())
                    .param("type", event.type())
                    .param("data", event.data())
                    .query(Integer.class)
                    .optional();
        } catch (DuplicateKeyException ignored) {
            throw new AlreadyWritten();
        }
        int place = seq.orElseThrow(() -> ownerOf(conversation).isPresent() ? new NothingTakenIn() : new Left());
        if (file != null) {
            keep(conversation, file);
        }
        outbox.wakeAfterCommit();
        signals.afterCommit(LineSignal.CHANNEL, new LineSignal(Tenancy.required(), conversation, place).subject());
        return new Message(place, clientId, by.orElse(null), content.text(), file == null ? null : file.file(), hour);
    }

    private void keep(ConversationId conversation, StoredAttachment file) {
        jdbc.sql("""
                        insert into attachment (id, conversation_id, kind, bytes, parts, data_key, data_key_version)
                        values (:id, :conversation, :kind, :bytes, :parts, :key, :keyVersion)
                        """)
                .param("id", file.file().id().value())
                .param("conversation", conversation.value())
                .param("kind", file.file().kind().extension())
                .param("bytes", file.file().bytes())
                .param("parts", file.parts())
                .param("key", file.key().bytes())
                .param("keyVersion", file.key().tenantKeyVersion())
                .update();
    }

    @Override
    public Optional<StoredAttachment> attachment(ConversationId conversation, AttachmentId file) {
        return jdbc.sql("""
                        select kind, bytes, parts, data_key, data_key_version from attachment
                        where conversation_id = :conversation and id = :file
                        """)
                .param("conversation", conversation.value())
                .param("file", file.value())
                .query((row, number) ->
                        new StoredAttachment(attachment(file.value(), row), row.getInt("parts"), keyOf(row)))
                .optional();
    }

    @Override
    public Optional<Message> written(ConversationId conversation, UUID clientId) {
        return jdbc.sql("""
                        select seq, client_id, staff_id, body, sent_hour, file_id, kind, bytes
                        from message left join attachment on attachment.id = file_id
                        where message.conversation_id = :conversation and client_id = :clientId
                        """)
                .param("conversation", conversation.value())
                .param("clientId", clientId)
                .query((row, number) -> read(conversation, row))
                .optional();
    }

    @Override
    public List<Message> before(ConversationId conversation, int seq, int limit) {
        return jdbc.sql("""
                        select seq, client_id, staff_id, body, sent_hour, file_id, kind, bytes
                        from message left join attachment on attachment.id = file_id
                        where message.conversation_id = :conversation and seq < :seq order by seq desc limit :limit
                        """)
                .param("conversation", conversation.value())
                .param("seq", seq)
                .param("limit", limit)
                .query((row, number) -> read(conversation, row))
                .list()
                .reversed();
    }

    @Override
    public List<Message> after(ConversationId conversation, int seq, int limit) {
        return jdbc.sql("""
                        select seq, client_id, staff_id, body, sent_hour, file_id, kind, bytes
                        from message left join attachment on attachment.id = file_id
                        where message.conversation_id = :conversation and seq > :seq order by seq limit :limit
                        """)
                .param("conversation", conversation.value())
                .param("seq", seq)
                .param("limit", limit)
                .query((row, number) -> read(conversation, row))
                .list();
    }

    @Override
    public int memberRead(ConversationId conversation) {
        return numberOf("select member_read from conversation where id = :id", conversation);
    }

    @Override
    public int deskRead(ConversationId conversation) {
        return numberOf("select desk_read from conversation where id = :id", conversation);
    }

    @Override
    public void markReadByMember(ConversationId conversation, int upTo) {
        jdbc.sql("update conversation set member_read = least(:upTo, last_seq) where id = :id and member_read < :upTo")
                .param("upTo", upTo)
                .param("id", conversation.value())
                .update();
    }

    @Override
    public void markReadByDesk(ConversationId conversation, int upTo) {
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

    @Override
    public List<ConversationSummary> list(
            Set<DeskId> desks, boolean awaitingOnly, Optional<ListPlace> after, int limit) {
        String which = awaitingOnly ? " and c.last_by_member" : "";
        String place = after.isPresent() ? " and (c.last_hour, c.id) < (:hour, :id)" : "";
        JdbcClient.StatementSpec query = jdbc.sql(SUMMARY + "where c.desk_id = any(:desks)" + which + place
                        + " order by c.last_hour desc, c.id desc limit :limit")
                .param("desks", desks.stream().map(DeskId::value).toArray(UUID[]::new))
                .param("limit", limit);
        return after.map(from -> query.param("hour", at(from.lastHour()))
                        .param("id", from.id().value()))
                .orElse(query)
                .query(this::summary)
                .list();
    }

    @Override
    public Optional<ConversationSummary> find(ConversationId conversation) {
        return jdbc.sql(SUMMARY + "where c.id = :id and c.desk_id is not null")
                .param("id", conversation.value())
                .query(this::summary)
                .optional();
    }

    @Override
    public Optional<UUID> noteAct(ConversationId conversation, StaffId staff, String act, LocalDate day) {
        return jdbc.sql("""
                        with noted as (
                            insert into audited_day (conversation_id, staff_id, act, day)
                            values (:conversation, :staff, :act, :day) on conflict do nothing returning conversation_id
                        )
                        select audit_ref from conversation where id in (select conversation_id from noted)
                        """)
                .param("conversation", conversation.value())
                .param("staff", staff.value())
                .param("act", act)
                .param("day", day)
                .query((row, number) -> row.getObject("audit_ref", UUID.class))
                .optional();
    }

    private int numberOf(String sql, ConversationId conversation) {
        return jdbc.sql(sql)
                .param("id", conversation.value())
                .query(Integer.class)
                .single();
    }

    private ConversationSummary summary(ResultSet row, int number) throws SQLException {
        ConversationId id = new ConversationId(row.getObject("id", UUID.class));
        byte[] nickname = row.getBytes("nickname");
        return new ConversationSummary(
                id,
                new DeskId(row.getObject("desk_id", UUID.class)),
                nickname == null
                        ? null
                        : keys.open(id, keyOf(row)).decrypt(nickname, ConversationKeys.nicknamePlace(id)),
                row.getInt("unread"),
                row.getBoolean("last_by_member"),
                row.getTimestamp("last_hour").toInstant());
    }

    private Message read(ConversationId conversation, ResultSet row) throws SQLException {
        UUID clientId = row.getObject("client_id", UUID.class);
        UUID staff = row.getObject("staff_id", UUID.class);
        return new Message(
                row.getInt("seq"),
                clientId,
                staff == null ? null : new StaffId(staff),
                new MessageText(cipher(conversation).decrypt(row.getBytes("body"), placeOf(conversation, clientId))),
                fileOf(row),
                row.getTimestamp("sent_hour").toInstant());
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

    private ContentCipher cipher(ConversationId conversation) {
        return keys.known(conversation)
                .orElseGet(() -> jdbc.sql("select data_key, data_key_version from conversation where id = :id")
                        .param("id", conversation.value())
                        .query((row, number) -> keys.open(conversation, keyOf(row)))
                        .single());
    }

    private static WrappedKey keyOf(ResultSet row) throws SQLException {
        return new WrappedKey(row.getBytes("data_key"), row.getInt("data_key_version"));
    }

    private static String placeOf(ConversationId conversation, UUID clientId) {
        return conversation + "/" + clientId;
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
