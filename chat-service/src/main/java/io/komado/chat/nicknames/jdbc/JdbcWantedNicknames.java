package io.komado.chat.nicknames.jdbc;

import io.komado.chassis.actor.MemberRef;
import io.komado.chassis.encryption.WrappedKey;
import io.komado.chassis.signal.Signals;
import io.komado.chassis.tenancy.Tenancy;
import io.komado.chassis.tenancy.TenantId;
import io.komado.chat.conversations.ConversationId;
import io.komado.chat.conversations.LineSignal;
import io.komado.chat.conversations.jdbc.ConversationKeys;
import io.komado.chat.nicknames.WantedNicknames;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The list of nicknames to fetch. Its policy shows every tenant's rows to the worker; they hold an id and nothing else. A wish is
 * told from a later one by the transaction that wrote the row (xmin): a rename that arrives while the nickname from before is on
 * its way writes the row anew, so that it is not taken off the list with the old wish.
 */
@Repository
class JdbcWantedNicknames implements WantedNicknames {

    private final JdbcClient jdbc;
    private final ConversationKeys keys;
    private final Signals signals;

    JdbcWantedNicknames(JdbcClient jdbc, ConversationKeys keys, Signals signals) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.signals = signals;
    }

    @Override
    public List<Wanted> some(int limit) {
        return jdbc.sql("select tenant_id, conversation_id, xmin::text as wish from nickname_wanted limit :limit")
                .param("limit", limit)
                .query((row, number) -> new Wanted(
                        new TenantId(row.getString("tenant_id")),
                        new ConversationId(row.getObject("conversation_id", UUID.class)),
                        row.getString("wish")))
                .list();
    }

    @Override
    public Optional<MemberRef> memberOf(ConversationId conversation) {
        return jdbc.sql("select member_ref from conversation where id = :id and member_ref is not null")
                .param("id", conversation.value())
                .query((row, number) -> new MemberRef(row.getString("member_ref")))
                .optional();
    }

    @Override
    public void keep(Wanted wanted, String nickname) {
        ConversationId conversation = wanted.conversation();
        byte[] encrypted = jdbc.sql("select data_key, data_key_version from conversation where id = :id")
                .param("id", conversation.value())
                .query((row, number) -> keys.open(
                                conversation, new WrappedKey(row.getBytes("data_key"), row.getInt("data_key_version")))
                        .encrypt(nickname, ConversationKeys.nicknamePlace(conversation)))
                .single();
        jdbc.sql("update conversation set nickname = :nickname where id = :id")
                .param("nickname", encrypted)
                .param("id", conversation.value())
                .update();
        giveUp(wanted);
        signals.afterCommit(
                LineSignal.CHANNEL, new LineSignal(Tenancy.required(), conversation, LineSignal.NAMED).subject());
    }

    @Override
    public void giveUp(Wanted wanted) {
        jdbc.sql("delete from nickname_wanted where conversation_id = :id and xmin::text = :wish")
                .param("id", wanted.conversation().value())
                .param("wish", wanted.wish())
                .update();
    }

    @Override
    public void want(MemberRef member) {
        jdbc.sql("""
                        insert into nickname_wanted (conversation_id)
                        select id from conversation where member_ref = :member
                        on conflict (tenant_id, conversation_id) do update set conversation_id = excluded.conversation_id
                        """).param("member", member.value()).update();
    }
}
