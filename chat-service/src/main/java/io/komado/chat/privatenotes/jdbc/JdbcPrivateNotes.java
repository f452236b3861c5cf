package io.komado.chat.privatenotes.jdbc;

import io.komado.chassis.actor.MemberRef;
import io.komado.chassis.encryption.DataKeys;
import io.komado.chassis.encryption.WrappedKey;
import io.komado.chat.privatenotes.PrivateNote;
import io.komado.chat.privatenotes.PrivateNotes;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notes as rows; each rewriting takes a new key, so that no older wording can be opened. */
@Repository
class JdbcPrivateNotes implements PrivateNotes {

    private final JdbcClient jdbc;
    private final DataKeys keys;

    JdbcPrivateNotes(JdbcClient jdbc, DataKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    @Override
    public List<PrivateNote> of(MemberRef member) {
        return jdbc.sql("""
                        select id, body, data_key, data_key_version from private_note
                        where member_ref = :member order by place
                        """)
                .param("member", member.value())
                .query((row, number) -> {
                    UUID id = row.getObject("id", UUID.class);
                    WrappedKey key = new WrappedKey(row.getBytes("data_key"), row.getInt("data_key_version"));
                    return new PrivateNote(id, keys.open(key).decrypt(row.getBytes("body"), id.toString()));
                })
                .list();
    }

    @Override
    public void keep(MemberRef member, PrivateNote note) {
        WrappedKey key = keys.create();
        jdbc.sql("""
                        insert into private_note (id, member_ref, place, body, data_key, data_key_version)
                        values (:id, :member,
                            (select coalesce(max(place), 0) + 1 from private_note where member_ref = :member),
                            :body, :key, :version)
                        on conflict on constraint private_note_pk do update set
                            body = excluded.body, data_key = excluded.data_key, data_key_version = excluded.data_key_version
                        where private_note.member_ref = :member
                        """)
                .param("id", note.id())
                .param("member", member.value())
                .param("body", keys.open(key).encrypt(note.text(), note.id().toString()))
                .param("key", key.bytes())
                .param("version", key.tenantKeyVersion())
                .update();
    }

    @Override
    public void forget(MemberRef member, UUID note) {
        jdbc.sql("delete from private_note where id = :id and member_ref = :member")
                .param("id", note)
                .param("member", member.value())
                .update();
    }
}
