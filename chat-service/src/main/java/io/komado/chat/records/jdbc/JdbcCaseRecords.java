package io.komado.chat.records.jdbc;

import io.komado.chassis.encryption.ContentCipher;
import io.komado.chassis.encryption.DataKeys;
import io.komado.chassis.encryption.WrappedKey;
import io.komado.chat.conversations.ConversationId;
import io.komado.chat.records.CaseRecord;
import io.komado.chat.records.CaseRecords;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Records in PostgreSQL. Each save has a key of its own, so that what was replaced is gone. */
@Repository
class JdbcCaseRecords implements CaseRecords {

    private static final String RECORD = """
            select version, data_key, data_key_version, body, correction, status, to_record, to_report
            from case_record where conversation_id = :id
            """;

    private final JdbcClient jdbc;
    private final DataKeys keys;

    JdbcCaseRecords(JdbcClient jdbc, DataKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    @Override
    public Optional<CaseRecord> locked(ConversationId conversation) {
        return find(RECORD + " for update", conversation);
    }

    @Override
    public Optional<CaseRecord> of(ConversationId conversation) {
        return find(RECORD, conversation);
    }

    private Optional<CaseRecord> find(String sql, ConversationId conversation) {
        return jdbc.sql(sql)
                .param("id", conversation.value())
                .query((row, number) -> record(conversation, row))
                .optional();
    }

    private CaseRecord record(ConversationId conversation, ResultSet row) throws SQLException {
        ContentCipher cipher = keys.open(new WrappedKey(row.getBytes("data_key"), row.getInt("data_key_version")));
        int version = row.getInt("version");
        byte[] correction = row.getBytes("correction");
        return new CaseRecord(
                conversation,
                version,
                cipher.decrypt(row.getBytes("body"), place(conversation, version)),
                correction == null ? null : cipher.decrypt(correction, correctionPlace(conversation, version)),
                CaseRecord.Status.of(row.getString("status")),
                row.getBoolean("to_record"),
                row.getBoolean("to_report"));
    }

    @Override
    public void save(CaseRecord record) {
        WrappedKey key = keys.create();
        ContentCipher cipher = keys.open(key);
        ConversationId conversation = record.conversation();
        byte @Nullable [] correction = record.correction()
                .map(words -> cipher.encrypt(words, correctionPlace(conversation, record.version())))
                .orElse(null);
        jdbc.sql("""
                        insert into case_record (conversation_id, version, data_key, data_key_version, body, correction, status,
                            to_record, to_report)
                        values (:id, :version, :key, :keyVersion, :body, :correction, :status, :toRecord, :toReport)
                        on conflict on constraint case_record_pk do update set version = excluded.version,
                            data_key = excluded.data_key, data_key_version = excluded.data_key_version, body = excluded.body,
                            correction = excluded.correction, status = excluded.status, to_record = excluded.to_record,
                            to_report = excluded.to_report
                        """)
                .param("id", conversation.value())
                .param("version", record.version())
                .param("key", key.bytes())
                .param("keyVersion", key.tenantKeyVersion())
                .param("body", cipher.encrypt(record.text(), place(conversation, record.version())))
                .param("correction", correction, java.sql.Types.BINARY)
                .param("status", record.status().code())
                .param("toRecord", record.toRecord())
                .param("toReport", record.toReport())
                .update();
    }

    @Override
    public void keepKey(UUID reference, byte[] oneTime) {
        WrappedKey key = keys.create();
        jdbc.sql("""
                        insert into record_key (reference, data_key, data_key_version, one_time_key)
                        values (:reference, :key, :keyVersion, :oneTime)
                        """)
                .param("reference", reference)
                .param("key", key.bytes())
                .param("keyVersion", key.tenantKeyVersion())
                .param("oneTime", keys.open(key).encryptBytes(oneTime, keyPlace(reference)))
                .update();
    }

    @Override
    public Optional<byte[]> key(UUID reference) {
        return jdbc.sql("select data_key, data_key_version, one_time_key from record_key where reference = :reference")
                .param("reference", reference)
                .query((row, number) -> keys.open(
                                new WrappedKey(row.getBytes("data_key"), row.getInt("data_key_version")))
                        .decryptBytes(row.getBytes("one_time_key"), keyPlace(reference)))
                .optional();
    }

    @Override
    public void destroyKey(UUID reference) {
        jdbc.sql("delete from record_key where reference = :reference")
                .param("reference", reference)
                .update();
    }

    private static String place(ConversationId conversation, int version) {
        return conversation + "/record/" + version;
    }

    private static String correctionPlace(ConversationId conversation, int version) {
        return place(conversation, version) + "/correction";
    }

    private static String keyPlace(UUID reference) {
        return "record-key/" + reference;
    }
}
