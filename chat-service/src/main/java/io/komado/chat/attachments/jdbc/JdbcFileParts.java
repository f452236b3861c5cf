package io.komado.chat.attachments.jdbc;

import io.komado.chat.attachments.FileParts;
import io.komado.chat.conversations.AttachmentId;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Parts as rows, so that a backup, a replica and a transaction hold a message with its file or without both. */
@Repository
class JdbcFileParts implements FileParts {

    private final JdbcClient jdbc;

    JdbcFileParts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void store(AttachmentId file, int number, byte[] ciphertext, Instant hour) {
        jdbc.sql("insert into attachment_part (file_id, number, body, hour) values (:file, :number, :body, :hour)")
                .param("file", file.value())
                .param("number", number)
                .param("body", ciphertext)
                .param("hour", hour.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public byte[] read(AttachmentId file, int number) {
        return jdbc.sql("select body from attachment_part where file_id = :file and number = :number")
                .param("file", file.value())
                .param("number", number)
                .query(byte[].class)
                .single();
    }

    @Override
    public void forget(AttachmentId file) {
        jdbc.sql("delete from attachment_part where file_id = :file")
                .param("file", file.value())
                .update();
    }

    @Override
    public void date(AttachmentId file, Instant hour) {
        jdbc.sql("update attachment_part set hour = :hour where file_id = :file")
                .param("hour", hour.atOffset(ZoneOffset.UTC))
                .param("file", file.value())
                .update();
    }

    @Override
    public int forgetOrphans(Instant hour) {
        return jdbc.sql("""
                        delete from attachment_part p where hour <= :hour
                            and not exists (select 1 from attachment a where a.id = p.file_id)
                            and not exists (select 1 from delayed_message d where d.file_id = p.file_id)
                        """).param("hour", hour.atOffset(ZoneOffset.UTC)).update();
    }
}
