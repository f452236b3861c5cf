package io.komado.provisioning.breakglass.jdbc;

import io.komado.provisioning.breakglass.Diagnoses;
import io.komado.provisioning.breakglass.Diagnosis;
import io.komado.provisioning.breakglass.Diagnosis.Job;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDiagnoses implements Diagnoses {

    private final JdbcClient jdbc;

    JdbcDiagnoses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Diagnosis at(Instant now) {
        return new Diagnosis(
                jobs(),
                counts(jdbc.sql("select kind as word, count(*) as times from timer where due < :now group by kind")
                        .param("now", now.atOffset(ZoneOffset.UTC))),
                counts(jdbc.sql("""
                        select template as word, count(*) as times from mail where state = 'waiting' group by template
                        """)));
    }

    private List<Job> jobs() {
        return jdbc.sql("""
                        select id, status, headcount + spare as letters, made, ordered_at, leased_until from letter_order
                        order by ordered_at desc
                        """)
                .query((row, index) -> new Job(
                        row.getObject("id", UUID.class),
                        row.getString("status"),
                        row.getInt("letters"),
                        row.getInt("made"),
                        row.getTimestamp("ordered_at").toInstant(),
                        Optional.ofNullable(row.getTimestamp("leased_until")).map(Timestamp::toInstant)))
                .list();
    }

    private static Map<String, Integer> counts(JdbcClient.StatementSpec words) {
        Map<String, Integer> counts = new TreeMap<>();
        words.query((row, index) -> Map.entry(row.getString("word"), row.getInt("times")))
                .list()
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }
}
