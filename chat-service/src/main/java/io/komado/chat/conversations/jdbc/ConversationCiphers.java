package io.komado.chat.conversations.jdbc;

import io.komado.chassis.encryption.ContentCipher;
import io.komado.chassis.encryption.WrappedKey;
import io.komado.chat.conversations.ConversationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The opened key of a conversation, for whatever else lies under it. */
@Component
public class ConversationCiphers {

    private final JdbcClient jdbc;
    private final ConversationKeys keys;

    ConversationCiphers(JdbcClient jdbc, ConversationKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    /** Opens it in the running tenant. */
    public ContentCipher of(ConversationId conversation) {
        return keys.known(conversation)
                .orElseGet(() -> jdbc.sql("select data_key, data_key_version from conversation where id = :id")
                        .param("id", conversation.value())
                        .query((row, number) -> keys.open(
                                conversation, new WrappedKey(row.getBytes("data_key"), row.getInt("data_key_version"))))
                        .single());
    }
}
