package io.komado.provisioning.duties.jdbc;

import io.komado.chassis.actor.StaffId;
import io.komado.provisioning.duties.AccessRequest;
import io.komado.provisioning.duties.AccessRequest.Answer;
import io.komado.provisioning.duties.AccessRequest.Outcome;
import io.komado.provisioning.duties.AccessRequest.Party;
import io.komado.provisioning.duties.Bulletin;
import io.komado.provisioning.duties.Duties;
import io.komado.provisioning.duties.Incident;
import io.komado.provisioning.duties.Incident.Concern;
import io.komado.provisioning.duties.Incident.Kind;
import io.komado.provisioning.duties.Incident.Step;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDuties implements Duties {

    private static final String INCIDENTS = """
            select id, kind, concerns, people, unlawful, discovered_on, preliminary_on, final_on, told_on from incident
            """;
    private static final String REQUESTS = """
            select id, party, received_on, due_on, answered_on, outcome from access_request
            """;

    private final JdbcClient jdbc;

    JdbcDuties(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Incident> incidents() {
        return jdbc.sql(INCIDENTS + "order by discovered_on desc, id")
                .query((row, index) -> incident(row))
                .list();
    }

    @Override
    public Optional<Incident> incident(UUID id) {
        return jdbc.sql(INCIDENTS + "where id = :id")
                .param("id", id)
                .query((row, index) -> incident(row))
                .optional();
    }

    @Override
    public void add(Incident incident, StaffId by) {
        jdbc.sql("""
                        insert into incident (id, kind, concerns, people, unlawful, discovered_on, recorded_by)
                        values (:id, :kind, :concerns, :people, :unlawful, :discoveredOn, :by)
                        """)
                .param("id", incident.id())
                .param("kind", incident.kind().code())
                .param(
                        "concerns",
                        incident.concerns().stream().map(Concern::code).sorted().toArray(String[]::new))
                .param("people", incident.people())
                .param("unlawful", incident.unlawful())
                .param("discoveredOn", incident.discoveredOn())
                .param("by", by.value())
                .update();
    }

    @Override
    public void update(Incident incident) {
        jdbc.sql("""
                        update incident set preliminary_on = :preliminary, final_on = :final, told_on = :told where id = :id
                        """)
                .param("preliminary", incident.done().get(Step.PRELIMINARY))
                .param("final", incident.done().get(Step.FINAL))
                .param("told", incident.done().get(Step.TOLD))
                .param("id", incident.id())
                .update();
    }

    @Override
    public List<Bulletin> bulletinsFrom(LocalDate day) {
        return jdbc.sql("""
                        select id, japanese, english, until from bulletin where until >= :day order by written_on desc, id
                        """)
                .param("day", day)
                .query((row, index) -> new Bulletin(
                        row.getObject("id", UUID.class),
                        row.getString("japanese"),
                        row.getString("english"),
                        row.getObject("until", LocalDate.class)))
                .list();
    }

    @Override
    public void add(Bulletin bulletin, StaffId by, LocalDate today) {
        jdbc.sql("""
                        insert into bulletin (id, japanese, english, until, written_by, written_on)
                        values (:id, :japanese, :english, :until, :by, :today)
                        """)
                .param("id", bulletin.id())
                .param("japanese", bulletin.japanese())
                .param("english", bulletin.english())
                .param("until", bulletin.until())
                .param("by", by.value())
                .param("today", today)
                .update();
    }

    @Override
    public boolean remove(UUID bulletin) {
        return jdbc.sql("delete from bulletin where id = :id")
                        .param("id", bulletin)
                        .update()
                == 1;
    }

    @Override
    public List<AccessRequest> requests() {
        return jdbc.sql(REQUESTS + "order by received_on desc, id")
                .query((row, index) -> request(row))
                .list();
    }

    @Override
    public Optional<AccessRequest> request(UUID id) {
        return jdbc.sql(REQUESTS + "where id = :id")
                .param("id", id)
                .query((row, index) -> request(row))
                .optional();
    }

    @Override
    public void add(AccessRequest request) {
        jdbc.sql("""
                        insert into access_request (id, party, received_on, due_on) values (:id, :party, :receivedOn, :dueOn)
                        """)
                .param("id", request.id())
                .param("party", request.party().code())
                .param("receivedOn", request.receivedOn())
                .param("dueOn", request.dueOn())
                .update();
    }

    @Override
    public void update(AccessRequest request) {
        jdbc.sql("update access_request set answered_on = :on, outcome = :outcome where id = :id")
                .param("on", request.answer().map(Answer::on).orElse(null))
                .param(
                        "outcome",
                        request.answer().map(answer -> answer.outcome().code()).orElse(null))
                .param("id", request.id())
                .update();
    }

    private static Incident incident(ResultSet row) throws SQLException {
        Map<Step, LocalDate> done = new EnumMap<>(Step.class);
        put(done, Step.PRELIMINARY, row.getObject("preliminary_on", LocalDate.class));
        put(done, Step.FINAL, row.getObject("final_on", LocalDate.class));
        put(done, Step.TOLD, row.getObject("told_on", LocalDate.class));
        return new Incident(
                row.getObject("id", UUID.class),
                Kind.valueOf(name(row.getString("kind"))),
                Arrays.stream((String[]) row.getArray("concerns").getArray())
                        .map(word -> Concern.valueOf(name(word)))
                        .collect(Collectors.toSet()),
                row.getInt("people"),
                row.getBoolean("unlawful"),
                row.getObject("discovered_on", LocalDate.class),
                done);
    }

    private static void put(Map<Step, LocalDate> done, Step step, @Nullable LocalDate on) {
        if (on != null) {
            done.put(step, on);
        }
    }

    private static AccessRequest request(ResultSet row) throws SQLException {
        LocalDate answeredOn = row.getObject("answered_on", LocalDate.class);
        return new AccessRequest(
                row.getObject("id", UUID.class),
                Party.valueOf(name(row.getString("party"))),
                row.getObject("received_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                answeredOn == null
                        ? Optional.empty()
                        : Optional.of(new Answer(answeredOn, Outcome.valueOf(name(row.getString("outcome"))))));
    }

    /** The constant behind a word of ours. */
    private static String name(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
