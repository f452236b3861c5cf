package io.komado.cases.documents.jdbc;

import io.komado.cases.documents.Audience;
import io.komado.cases.documents.Document;
import io.komado.cases.documents.DocumentStore;
import io.komado.cases.documents.Guest;
import io.komado.cases.documents.Kind;
import io.komado.cases.procedure.CaseId;
import io.komado.cases.procedure.ThingId;
import io.komado.chassis.actor.StaffId;
import io.komado.chassis.encryption.DataKeys;
import io.komado.chassis.encryption.WrappedKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDocumentStore implements DocumentStore {

    private final JdbcClient jdbc;
    private final DataKeys keys;

    JdbcDocumentStore(JdbcClient jdbc, DataKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    @Override
    public void add(CaseId id, Document document, byte[] content) {
        WrappedKey key = keys.create();
        jdbc.sql("""
                        insert into case_document (case_id, id, kind, audience, type, bytes, hash, original, added_by, added_on,
                            data_key, data_key_version, body)
                        values (:case, :id, :kind, :audience, :type, :bytes, :hash, cast(:original as uuid), :by, :on, :key,
                            :keyVersion, :body)
                        """)
                .param("case", id.value())
                .param("id", document.id().value())
                .param("kind", document.kind().code())
                .param("audience", document.audience().code())
                .param("type", document.type())
                .param("bytes", document.bytes())
                .param("hash", document.hash())
                .param("original", document.original().map(ThingId::toString).orElse(null))
                .param("by", document.addedBy().value())
                .param("on", document.addedOn())
                .param("key", key.bytes())
                .param("keyVersion", key.tenantKeyVersion())
                .param("body", keys.open(key).encryptBytes(content, place(id, document.id())))
                .update();
    }

    @Override
    public List<Document> of(CaseId id) {
        return jdbc.sql("""
                        select id, kind, audience, type, bytes, hash, original, added_by, added_on from case_document
                        where case_id = :case order by added_on, id
                        """)
                .param("case", id.value())
                .query((row, number) -> document(row))
                .list();
    }

    @Override
    public Optional<byte[]> content(CaseId id, ThingId document) {
        return jdbc.sql("select data_key, data_key_version, body from case_document where case_id = :case and id = :id")
                .param("case", id.value())
                .param("id", document.value())
                .query((row, number) -> keys.open(
                                new WrappedKey(row.getBytes("data_key"), row.getInt("data_key_version")))
                        .decryptBytes(row.getBytes("body"), place(id, document)))
                .optional();
    }

    @Override
    public void letIn(CaseId id, Guest guest) {
        jdbc.sql("""
                        insert into case_guest (case_id, staff_id, audience, until_date) values (:case, :staff, :audience, :until)
                        on conflict on constraint case_guest_pk do update set audience = excluded.audience,
                            until_date = excluded.until_date
                        """)
                .param("case", id.value())
                .param("staff", guest.person().value())
                .param("audience", guest.audience().code())
                .param("until", guest.until())
                .update();
    }

    @Override
    public void leaves(CaseId id, StaffId person) {
        jdbc.sql("delete from case_guest where case_id = :case and staff_id = :staff")
                .param("case", id.value())
                .param("staff", person.value())
                .update();
    }

    @Override
    public List<Guest> guests(CaseId id, LocalDate today) {
        return jdbc.sql("""
                        select staff_id, audience, until_date from case_guest
                        where case_id = :case and until_date >= :today order by until_date, staff_id
                        """)
                .param("case", id.value())
                .param("today", today)
                .query((row, number) -> new Guest(
                        new StaffId(row.getObject("staff_id", UUID.class)),
                        Audience.of(row.getString("audience")).orElseThrow(),
                        row.getObject("until_date", LocalDate.class)))
                .list();
    }

    @Override
    public List<CaseId> sharedWith(StaffId person, LocalDate today) {
        return jdbc.sql(
                        "select case_id from case_guest where staff_id = :staff and until_date >= :today order by case_id")
                .param("staff", person.value())
                .param("today", today)
                .query((row, number) -> new CaseId(row.getObject("case_id", UUID.class)))
                .list();
    }

    private static Document document(ResultSet row) throws SQLException {
        return new Document(
                new ThingId(row.getObject("id", UUID.class)),
                Kind.of(row.getString("kind")).orElseThrow(),
                Audience.of(row.getString("audience")).orElseThrow(),
                row.getString("type"),
                row.getInt("bytes"),
                row.getString("hash"),
                Optional.ofNullable(row.getObject("original", UUID.class)).map(ThingId::new),
                new StaffId(row.getObject("added_by", UUID.class)),
                row.getObject("added_on", LocalDate.class));
    }

    private static String place(CaseId id, ThingId document) {
        return id + "/document/" + document;
    }
}
