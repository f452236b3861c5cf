package io.komado.chat.conversations.jdbc;

import io.komado.chassis.actor.MemberRef;
import io.komado.chassis.actor.StaffId;
import io.komado.chassis.encryption.ContentCipher;
import io.komado.chassis.encryption.DataKeys;
import io.komado.chassis.encryption.WrappedKey;
import io.komado.chassis.outbox.Outbox;
import io.komado.chassis.outbox.OutboxRow;
import io.komado.chassis.signal.Signals;
import io.komado.chassis.tenancy.SingleStatements;
import io.komado.chassis.tenancy.Tenancy;
import io.komado.chassis.tenancy.TenantId;
import io.komado.chat.conversations.ConversationId;
import io.komado.chat.conversations.Line;
import io.komado.chat.conversations.LineSignal;
import io.komado.chat.conversations.Message;
import io.komado.chat.conversations.MessageText;
import io.komado.chat.conversations.Route;
import io.komado.chat.conversations.RouteId;
import io.komado.chat.conversations.StoredAttachment;
import io.komado.chat.conversations.Withdrawal;
import io.komado.chat.conversations.messaging.ConversationEvents;
import io.komado.chat.desks.DeskId;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The line in PostgreSQL. The counter's row is locked before message and event are written, which keeps both in order. */
@Repository
class JdbcLine implements Line {

    private static final String WRITE =
            """
            with counted as (
                update conversation c set last_seq = last_seq + 1, last_by_member = :byMember,
                    needs_answer = :byMember, last_hour = :hour
                where c.id = :conversation and c.desk_id is not null and (not :byMember or (
                    not exists (select from intake where not open) and
            """ + ReadingRule.SOMEBODY_READS + " and " + JdbcRestraints.NOTHING_HOLDS_BACK + """
                    ))
                returning c.id, c.last_seq
            ), written as (
                insert into message (conversation_id, seq, client_id, staff_id, body, sent_hour, file_id)
                select id, last_seq, :clientId, :staff, :body, :hour, :file from counted
            ), noted as (
                insert into outbox (topic, record_key, event_id, type, occurred_at, data)
                select :topic, :key, :eventId, :type, :hour, :data from counted
            )
            select last_seq from counted
            """;

    private final JdbcClient jdbc;
    private final SingleStatements statements;
    private final ConversationKeys keys;
    private final DataKeys dataKeys;
    private final Outbox outbox;
    private final Signals signals;
    private final JdbcMessages messages;

    JdbcLine(
            JdbcClient jdbc,
            SingleStatements statements,
            ConversationKeys keys,
            DataKeys dataKeys,
            Outbox outbox,
            Signals signals,
            JdbcMessages messages) {
        this.jdbc = jdbc;
        this.statements = statements;
        this.messages = messages;
        this.keys = keys;
        this.dataKeys = dataKeys;
        this.outbox = outbox;
        this.signals = signals;
    }

    @Override
    public Optional<ConversationId> of(RouteId route, MemberRef member) {
        return keys.known(route, member)
                .filter(this::stands)
                .or(() -> jdbc.sql("""
                        select id, data_key, data_key_version from conversation
                        where route_id = :route and member_ref = :member
                        """)
                        .param("route", route.value())
                        .param("member", member.value())
                        .query((row, number) -> {
                            ConversationId id = new ConversationId(row.getObject("id", UUID.class));
                            keys.open(id, ConversationKeys.wrapped(row));
                            keys.remember(route, member, id);
                            return id;
                        })
                        .optional());
    }

    /** Whether what is remembered is still so: the process that ended the conversation may have died before it told. */
    private boolean stands(ConversationId remembered) {
        boolean stands = deskOf(remembered).isPresent();
        if (!stands) {
            keys.forget(Tenancy.required(), remembered);
        }
        return stands;
    }

    @Override
    public ConversationId begin(Route route, MemberRef member, Instant hour) {
        ConversationId id = new ConversationId(UUID.randomUUID());
        WrappedKey key = dataKeys.create();
        int begun = jdbc.sql("""
                        insert into conversation
                            (id, desk_id, route_id, counsellors, member_ref, data_key, data_key_version, audit_ref, last_hour)
                        values (:id, :desk, :route, :wanted, :member, :key, :keyVersion, :auditRef, :hour)
                        on conflict do nothing
                        """)
                .param("id", id.value())
                .param("desk", route.desk().value())
                .param("route", route.id().value())
                .param("wanted", route.wanted())
                .param("member", member.value())
                .param("key", key.bytes())
                .param("keyVersion", key.tenantKeyVersion())
                .param("auditRef", UUID.randomUUID())
                .param("hour", at(hour))
                .update();
        if (begun == 1) {
            follow(id, route);
            jdbc.sql("insert into nickname_wanted (conversation_id) values (:id)")
                    .param("id", id.value())
                    .update();
            outbox.record(ConversationEvents.opened(id, route.desk(), hour));
        }
        return of(route.id(), member).orElseThrow();
    }

    /** What the member chose before the first word holds from the first word on. */
    private void follow(ConversationId conversation, Route route) {
        noteAll(
                "insert into kept_from (conversation_id, staff_id) select :id, unnest(:people)",
                conversation,
                route.around());
        noteAll(
                "insert into counsellor (conversation_id, staff_id) select :id, unnest(:people)",
                conversation,
                route.counsellors());
    }

    private void noteAll(String insert, ConversationId conversation, Set<StaffId> people) {
        if (!people.isEmpty()) {
            jdbc.sql(insert)
                    .param("id", conversation.value())
                    .param("people", people.stream().map(StaffId::value).toArray(UUID[]::new))
                    .update();
        }
    }

    @Override
    public Optional<Owner> ownerOf(ConversationId conversation) {
        return ownerIn(
                "select route_id, member_ref from conversation where id = :id and desk_id is not null", conversation);
    }

    @Override
    public Optional<Owner> formerOwnerOf(ConversationId conversation) {
        return ownerIn("select route_id, member_ref from leaving where conversation_id = :id", conversation);
    }

    @Override
    public Optional<DeskId> deskOf(ConversationId conversation) {
        return jdbc.sql("select desk_id from conversation where id = :id and desk_id is not null")
                .param("id", conversation.value())
                .query((row, number) -> new DeskId(row.getObject("desk_id", UUID.class)))
                .optional();
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
                        new RouteId(row.getObject("route_id", UUID.class)), new MemberRef(row.getString("member_ref"))))
                .optional();
    }

    @Override
    public Optional<Written> writeAtHand(
            RouteId route, MemberRef member, UUID clientId, MessageText text, Moment moment) {
        return keys.known(route, member)
                .flatMap(conversation -> keys.known(conversation)
                        .flatMap(cipher ->
                                put(conversation, cipher, Optional.empty(), clientId, Content.of(text), moment))
                        .map(message -> new Written(conversation, message, false)));
    }

    @Override
    public Message write(
            ConversationId conversation, Optional<StaffId> by, UUID clientId, Content content, Moment moment) {
        return put(conversation, messages.cipher(conversation), by, clientId, content, moment)
                .orElseThrow(() -> ownerOf(conversation).isPresent() ? new NothingTakenIn() : new Left());
    }

    private Optional<Message> put(
            ConversationId conversation,
            ContentCipher cipher,
            Optional<StaffId> by,
            UUID clientId,
            Content content,
            Moment moment) {
        Instant hour = moment.hour();
        byte[] body = cipher.encrypt(content.text().value(), JdbcMessages.placeOf(conversation, clientId));
        StoredAttachment file = content.file();
        OutboxRow event = outbox.prepare(ConversationEvents.messagePosted(conversation, by.isEmpty(), hour));
        MapSqlParameterSource written = new MapSqlParameterSource()
                .addValue("byMember", by.isEmpty())
                .addValue("day", moment.day())
                .addValue("hour", at(hour))
                .addValue("conversation", conversation.value())
                .addValue("clientId", clientId)
                .addValue("staff", by.map(StaffId::value).orElse(null), Types.OTHER)
                .addValue("body", body)
                .addValue("file", file == null ? null : file.file().id().value(), Types.OTHER)
                .addValue("topic", event.topic())
                .addValue("key", event.key())
                .addValue("eventId", event.eventId())
                .addValue("type", event.type())
                .addValue("data", event.data());
        Optional<Integer> place;
        try {
            place = statements.query(WRITE, written, (row, number) -> row.getInt("last_seq"));
        } catch (DuplicateKeyException ignored) {
            throw new AlreadyWritten();
        }
        return place.map(seq -> {
            if (file != null) {
                keep(conversation, file);
            }
            outbox.wakeAfterCommit();
            signals.afterCommit(LineSignal.CHANNEL, new LineSignal(Tenancy.required(), conversation, seq).subject());
            return new Message(
                    seq, clientId, by.orElse(null), content.text(), file == null ? null : file.file(), hour, null);
        });
    }

    @Override
    public void withdraw(ConversationId conversation, UUID clientId, Withdrawal why) {
        jdbc.sql("""
                        with taken as (
                            select seq, file_id from message where conversation_id = :conversation
                                and client_id = :clientId and staff_id is null and withdrawn is null for update
                        ), emptied as (
                            update message set body = :empty, withdrawn = :why, file_id = null from taken
                            where message.conversation_id = :conversation and message.seq = taken.seq
                        ), parts as (
                            delete from attachment_part using taken where attachment_part.file_id = taken.file_id
                        ), files as (
                            delete from attachment using taken where attachment.id = taken.file_id
                        )
                        select seq from taken
                        """)
                .param("conversation", conversation.value())
                .param("clientId", clientId)
                .param("empty", messages.cipher(conversation).encrypt("", JdbcMessages.placeOf(conversation, clientId)))
                .param("why", why.code())
                .query(Integer.class)
                .optional()
                .ifPresent(seq -> signals.afterCommit(
                        LineSignal.CHANNEL, new LineSignal(Tenancy.required(), conversation, seq).subject()));
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

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
