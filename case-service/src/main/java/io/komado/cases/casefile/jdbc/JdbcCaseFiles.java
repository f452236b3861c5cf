package io.komado.cases.casefile.jdbc;

import io.komado.cases.casefile.CaseFiles;
import io.komado.cases.casefile.CaseJson;
import io.komado.cases.casefile.Heading;
import io.komado.cases.casefile.HistoryEntry;
import io.komado.cases.casefile.OpenCase;
import io.komado.cases.casefile.Reader;
import io.komado.cases.procedure.CaseFile;
import io.komado.cases.procedure.CaseId;
import io.komado.cases.procedure.Decided;
import io.komado.cases.procedure.Move;
import io.komado.cases.procedure.Place;
import io.komado.cases.procedure.SeriousStatus;
import io.komado.cases.procedure.Status;
import io.komado.cases.profiles.ProfileVersion;
import io.komado.chassis.actor.StaffId;
import io.komado.chassis.encryption.ContentCipher;
import io.komado.chassis.encryption.DataKeys;
import io.komado.chassis.encryption.Pseudonyms;
import io.komado.chassis.encryption.WrappedKey;
import io.komado.chassis.tenancy.Tenancy;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCaseFiles implements CaseFiles {

    /** Without signs that are taken for one another. */
    private static final String NUMBER_SIGNS = "ACDEFGHJKLMNPQRTUVWXY34679";

    private static final int NUMBER_LENGTH = 6;

    private final JdbcClient jdbc;
    private final DataKeys keys;
    private final Pseudonyms pseudonyms;
    private final CasePeople people;
    private final CaseJson json;
    private final RandomGenerator random = new SecureRandom();

    JdbcCaseFiles(JdbcClient jdbc, DataKeys keys, Pseudonyms pseudonyms, CasePeople people, CaseJson json) {
        this.jdbc = jdbc;
        this.pseudonyms = pseudonyms;
        this.people = people;
        this.keys = keys;
        this.json = json;
    }

    @Override
    public Optional<OpenCase> readable(CaseId id, Reader reader) {
        return MayRead.by(reader, jdbc.sql("select f.* from case_file f where f.id = :id and " + MayRead.CASE))
                .param("id", id.value())
                .query((row, number) -> open(row))
                .optional();
    }

    @Override
    public Optional<OpenCase> find(CaseId id) {
        return jdbc.sql("select * from case_file where id = :id")
                .param("id", id.value())
                .query((row, number) -> open(row))
                .optional();
    }

    @Override
    public Optional<OpenCase> begunWith(UUID reference) {
        return jdbc.sql("select * from case_file where reporter_ref = :reference")
                .param("reference", pseudonyms.ofForeign(Tenancy.required(), reference))
                .query((row, number) -> open(row))
                .optional();
    }

    @Override
    public boolean isReadable(CaseId id, Reader reader) {
        return MayRead.by(reader, jdbc.sql("select count(*) from case_file f where f.id = :id and " + MayRead.CASE))
                        .param("id", id.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Override
    public boolean isFreeOfInterest(CaseId id, StaffId person) {
        return jdbc.sql("select count(*) from case_file f where f.id = :id and " + MayRead.FREE_OF_INTEREST)
                        .param("id", id.value())
                        .param("me", person.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Override
    public void add(Decided begun, Move move, LocalDate today) {
        CaseFile file = begun.file();
        WrappedKey key = keys.create();
        ContentCipher cipher = keys.open(key);
        jdbc.sql("""
                        insert into case_file (id, number, version, status, serious, with_desk, profile, profile_version,
                            rules_version, received_on, changed_on, data_key, data_key_version, title, facts, origin, category,
                            reporter_ref)
                        values (:id, :number, 1, :status, :serious, true, :profile, :profileVersion, :rules, :received, :today,
                            :key, :keyVersion, :title, :facts, :origin, :category, :reporter)
                        """)
                .param("id", file.id().value())
                .param("number", number())
                .param("status", file.status().code())
                .param("serious", file.serious().status().code())
                .param("profile", file.procedure().profile())
                .param("profileVersion", file.procedure().version())
                .param("rules", file.procedure().rules())
                .param("received", file.receivedOn())
                .param("today", today)
                .param("key", key.bytes())
                .param("keyVersion", key.tenantKeyVersion())
                .param("title", cipher.encrypt(file.intake().title(), place(file.id(), "title")))
                .param("facts", cipher.encrypt(json.stored(file.facts()), place(file.id(), "facts")))
                .param("origin", file.intake().origin().code())
                .param("category", file.intake().mainCategory())
                .param(
                        "reporter",
                        file.intake()
                                .reference()
                                .map(reference -> pseudonyms.ofForeign(Tenancy.required(), reference.value()))
                                .orElse(null))
                .update();
        people.of(file);
    }

    @Override
    public boolean save(Decided decided, LocalDate today) {
        CaseFile file = decided.file();
        ContentCipher cipher = cipherOf(file.id());
        boolean saved = jdbc.sql("""
                        update case_file set version = version + 1, status = :status, serious = :serious, with_desk = :desk,
                            changed_on = :today, title = :title, facts = :facts, category = :category, found = :found
                        where id = :id and version = :version
                        """)
                        .param("id", file.id().value())
                        .param("version", file.version())
                        .param("status", file.status().code())
                        .param("serious", file.serious().status().code())
                        .param("desk", file.isWithTheDesk())
                        .param("today", today)
                        .param("title", cipher.encrypt(file.intake().title(), place(file.id(), "title")))
                        .param("facts", cipher.encrypt(json.stored(file.facts()), place(file.id(), "facts")))
                        .param("category", file.intake().mainCategory())
                        .param("found", file.ruling().found().orElse(null), Types.BOOLEAN)
                        .update()
                == 1;
        if (saved) {
            people.of(file);
        }
        return saved;
    }

    @Override
    public void happened(CaseId id, Decided decided, Move move, Optional<StaffId> by, Instant at) {
        int seq = jdbc.sql("select coalesce(max(seq), 0) + 1 from case_event where case_id = :case")
                .param("case", id.value())
                .query(Integer.class)
                .single();
        jdbc.sql("""
                        insert into case_event (case_id, seq, table_row, event, from_place, to_place, staff_id, at, content)
                        values (:case, :seq, :row, :event, :from, :to, cast(:staff as uuid), :at, :content)
                        """)
                .param("case", id.value())
                .param("seq", seq)
                .param("row", decided.row())
                .param("event", decided.event().code())
                .param("from", decided.from().map(Place::code).orElse(""))
                .param("to", decided.to().code())
                .param("staff", by.map(StaffId::toString).orElse(null))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("content", cipherOf(id).encrypt(json.stored(move), place(id, "event/" + seq)))
                .update();
    }

    @Override
    public void destroy(CaseId id) {
        jdbc.sql("delete from case_link where case_id = :case or (about = 'case' and reference = :case)")
                .param("case", id.value())
                .update();
        jdbc.sql("delete from case_file where id = :case")
                .param("case", id.value())
                .update();
    }

    @Override
    public void link(CaseId one, CaseId other) {
        people.join(one, other);
    }

    @Override
    public List<CaseId> linked(CaseId id) {
        return people.joined(id);
    }

    @Override
    public Set<StaffId> conflicted(CaseFile file) {
        return people.conflicted(file);
    }

    @Override
    public void recuse(CaseId id, StaffId person) {
        people.recuse(id, person);
    }

    @Override
    public List<HistoryEntry> history(CaseId id) {
        return jdbc.sql("""
                        select seq, table_row, event, from_place, to_place, staff_id, at from case_event
                        where case_id = :case order by seq
                        """)
                .param("case", id.value())
                .query((row, number) -> new HistoryEntry(
                        row.getInt("seq"),
                        row.getString("table_row"),
                        row.getString("event"),
                        row.getString("from_place"),
                        row.getString("to_place"),
                        Optional.ofNullable(row.getObject("staff_id", UUID.class))
                                .map(StaffId::new),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    @Override
    public List<Heading> board(Reader reader, Optional<Status> status, Optional<CaseId> after, int limit) {
        return MayRead.by(reader, jdbc.sql("""
                                select f.*, (select min(d.day) from case_due d where d.case_id = f.id) as next_due
                                from case_file f
                                where (cast(:status as text) is null or f.status = :status)
                                and (cast(:after as uuid) is null or (f.received_on, f.id) <
                                    (select a.received_on, a.id from case_file a where a.id = cast(:after as uuid)))
                                and
                                """ + MayRead.CASE + " order by f.received_on desc, f.id desc limit :limit"))
                .param("status", status.map(Status::code).orElse(null))
                .param("after", after.map(CaseId::toString).orElse(null))
                .param("limit", limit)
                .query((row, number) -> heading(row))
                .list();
    }

    @Override
    public Map<Status, Integer> counts(Reader reader) {
        Map<Status, Integer> counts = new EnumMap<>(Status.class);
        MayRead.by(
                        reader,
                        jdbc.sql("select f.status, count(*) as cases from case_file f where " + MayRead.CASE
                                + " group by f.status"))
                .query(row -> {
                    counts.put(Status.of(row.getString("status")), row.getInt("cases"));
                });
        return counts;
    }

    private ContentCipher cipherOf(CaseId id) {
        return jdbc.sql("select data_key, data_key_version from case_file where id = :id")
                .param("id", id.value())
                .query((row, number) -> cipher(row))
                .single();
    }

    private ContentCipher cipher(ResultSet row) throws SQLException {
        return keys.open(new WrappedKey(row.getBytes("data_key"), row.getInt("data_key_version")));
    }

    private OpenCase open(ResultSet row) throws SQLException {
        CaseId id = new CaseId(row.getObject("id", UUID.class));
        String facts = cipher(row).decrypt(row.getBytes("facts"), place(id, "facts"));
        return new OpenCase(
                new CaseFile(
                        id,
                        row.getLong("version"),
                        Status.of(row.getString("status")),
                        new ProfileVersion(
                                row.getString("profile"), row.getInt("profile_version"), row.getInt("rules_version")),
                        row.getObject("received_on", LocalDate.class),
                        json.facts(facts)),
                row.getString("number"),
                row.getObject("changed_on", LocalDate.class));
    }

    private Heading heading(ResultSet row) throws SQLException {
        CaseId id = new CaseId(row.getObject("id", UUID.class));
        return new Heading(
                id,
                row.getString("number"),
                cipher(row).decrypt(row.getBytes("title"), place(id, "title")),
                Status.of(row.getString("status")),
                SeriousStatus.valueOf(
                        row.getString("serious").toUpperCase(Locale.ROOT).replace('-', '_')),
                row.getObject("received_on", LocalDate.class),
                Optional.ofNullable(row.getObject("next_due", LocalDate.class)));
    }

    private static String place(CaseId id, String what) {
        return id + "/" + what;
    }

    private String number() {
        return IntStream.range(0, NUMBER_LENGTH)
                .mapToObj(sign -> String.valueOf(NUMBER_SIGNS.charAt(random.nextInt(NUMBER_SIGNS.length()))))
                .collect(Collectors.joining());
    }
}
