package io.komado.chat.records;

import io.komado.chat.conversations.ConversationId;
import java.util.Optional;
import java.util.UUID;

/** The records of the running tenant's conversations, and the keys under which they travel; a port, because SQL and keys stay at the rim. */
public interface CaseRecords {

    /** The record of this conversation, locked until the transaction ends. */
    Optional<CaseRecord> locked(ConversationId conversation);

    Optional<CaseRecord> of(ConversationId conversation);

    /** Keeps it in place of the version before, whose key is destroyed with it. */
    void save(CaseRecord record);

    /** Keeps a key until the record lies with case-service. */
    void keepKey(UUID reference, byte[] key);

    /** A key; empty when there is none any more, or never was. */
    Optional<byte[]> key(UUID reference);

    /** Destroys a key; one that is gone stays gone. */
    void destroyKey(UUID reference);
}
