package io.komado.identity.members.jdbc;

import io.komado.chassis.actor.MemberRef;
import io.komado.chassis.encryption.ContentCipher;
import io.komado.chassis.encryption.DataKeys;
import io.komado.chassis.encryption.WrappedKey;
import io.komado.credentials.Nickname;
import io.komado.identity.members.Members;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Members with their nicknames encrypted under the tenant's nickname key; the pseudonym is bound in, so rows cannot be exchanged. */
@Repository
class JdbcMembers implements Members {

    private final JdbcClient jdbc;
    private final DataKeys keys;

    JdbcMembers(JdbcClient jdbc, DataKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    @Override
    public void add(Map<MemberRef, Nickname> members) {
        ContentCipher cipher = cipher();
        members.forEach(
                (member, nickname) -> jdbc.sql("insert into member (member_ref, nickname) values (:ref, :nickname)")
                        .param("ref", member.value())
                        .param("nickname", cipher.encrypt(nickname.value(), member.value()))
                        .update());
    }

    @Override
    public Optional<Nickname> nicknameOf(MemberRef member) {
        return jdbc.sql("select nickname from member where member_ref = :ref")
                .param("ref", member.value())
                .query((row, number) -> row.getBytes("nickname"))
                .optional()
                .map(nickname -> new Nickname(cipher().decrypt(nickname, member.value())));
    }

    @Override
    public boolean rename(MemberRef member, Nickname nickname) {
        return jdbc.sql("update member set nickname = :nickname where member_ref = :ref")
                        .param("ref", member.value())
                        .param("nickname", cipher().encrypt(nickname.value(), member.value()))
                        .update()
                == 1;
    }

    @Override
    public int remove(Collection<MemberRef> members) {
        return jdbc.sql("delete from member where member_ref = any(:refs)")
                .param("refs", members.stream().map(MemberRef::value).toArray(String[]::new))
                .update();
    }

    private ContentCipher cipher() {
        return keys.open(storedKey().orElseGet(() -> {
            WrappedKey made = keys.create();
            jdbc.sql("""
                            insert into nickname_key (data_key, data_key_version) values (:key, :version)
                            on conflict do nothing
                            """)
                    .param("key", made.bytes())
                    .param("version", made.tenantKeyVersion())
                    .update();
            return storedKey().orElseThrow();
        }));
    }

    private Optional<WrappedKey> storedKey() {
        return jdbc.sql("select data_key, data_key_version from nickname_key")
                .query((row, number) -> new WrappedKey(row.getBytes("data_key"), row.getInt("data_key_version")))
                .optional();
    }
}
