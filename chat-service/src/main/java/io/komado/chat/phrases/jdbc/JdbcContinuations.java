package io.komado.chat.phrases.jdbc;

import io.komado.chassis.actor.MemberRef;
import io.komado.chassis.signal.SignalListener;
import io.komado.chassis.signal.Signals;
import io.komado.chat.conversations.ConversationId;
import io.komado.chat.conversations.RouteId;
import io.komado.chat.conversations.jdbc.ConversationKeys;
import io.komado.chat.phrases.Continuations;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Continuations in PostgreSQL. A line that changed hands is told to every replica, which then forgets whose it was; one that lost the
 * word forgets all.
 */
@Repository
class JdbcContinuations implements Continuations, SignalListener {

    private static final String CHANNEL = "adopted";

    private final JdbcClient jdbc;
    private final ConversationKeys keys;
    private final Signals signals;

    JdbcContinuations(JdbcClient jdbc, ConversationKeys keys, Signals signals) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.signals = signals;
    }

    @Override
    public void keep(ConversationId conversation, byte[] digest) {
        jdbc.sql("""
                        insert into continuation (conversation_id, digest) values (:id, :digest)
                        on conflict on constraint continuation_pk do update set digest = excluded.digest
                        """).param("id", conversation.value()).param("digest", digest).update();
    }

    @Override
    public void forget(ConversationId conversation) {
        jdbc.sql("delete from continuation where conversation_id = :id")
                .param("id", conversation.value())
                .update();
    }

    @Override
    public boolean exists(ConversationId conversation) {
        return jdbc.sql("select exists (select from continuation where conversation_id = :id)")
                .param("id", conversation.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public Optional<RouteId> adopt(byte[] digest, MemberRef member) {
        RouteId route = new RouteId(UUID.randomUUID());
        return jdbc.sql("delete from continuation where digest = :digest returning conversation_id")
                .param("digest", digest)
                .query((row, number) -> new ConversationId(row.getObject("conversation_id", UUID.class)))
                .optional()
                .map(conversation -> {
                    hand(conversation, route, member);
                    return route;
                });
    }

    /** The way of before goes with its owner; whom it went around is kept with the conversation. */
    private void hand(ConversationId conversation, RouteId route, MemberRef member) {
        jdbc.sql("""
                        with before as (
                            select route_id, member_ref, desk_id, counsellors from conversation where id = :id
                        ), gone as (
                            delete from route using before where route.id = before.route_id
                        ), made as (
                            insert into route (id, desk_id, member_ref, counsellors)
                            select :route, desk_id, :member, counsellors from before
                        ), waiting as (
                            update delayed_message set member_ref = :member, route_id = :route from before
                            where delayed_message.route_id = before.route_id and delayed_message.member_ref = before.member_ref
                        ), wanted as (
                            insert into nickname_wanted (conversation_id) values (:id)
                            on conflict (tenant_id, conversation_id) do update set conversation_id = excluded.conversation_id
                        )
                        update conversation set member_ref = :member, route_id = :route where id = :id
                        """)
                .param("id", conversation.value())
                .param("route", route.value())
                .param("member", member.value())
                .update();
        signals.afterCommit(CHANNEL, conversation.toString());
    }

    @Override
    public String channel() {
        return CHANNEL;
    }

    @Override
    public void changed(String conversation) {
        keys.forgetOwner(new ConversationId(UUID.fromString(conversation)));
    }

    @Override
    public void lookAgain() {
        keys.forgetOwners();
    }
}
