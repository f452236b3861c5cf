package io.komado.cases.records.jdbc;

import io.komado.cases.procedure.ThingId;
import io.komado.cases.records.Arrival;
import io.komado.cases.records.Arrivals;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcArrivals implements Arrivals {

    private final JdbcClient jdbc;

    JdbcArrivals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Arrival arrival) {
        jdbc.sql("""
                        insert into record_arrival (reference, version, past_consent, sealed)
                        values (:reference, :version, :pastConsent, :sealed)
                        """)
                .param("reference", arrival.reference().value())
                .param("version", arrival.version())
                .param("pastConsent", arrival.pastConsent())
                .param("sealed", arrival.sealed())
                .update();
    }

    @Override
    public Optional<Arrival> find(ThingId reference) {
        return jdbc.sql("select version, past_consent, sealed from record_arrival where reference = :reference")
                .param("reference", reference.value())
                .query((row, number) -> new Arrival(
                        reference, row.getInt("version"), row.getBoolean("past_consent"), row.getString("sealed")))
                .optional();
    }

    @Override
    public void remove(ThingId reference) {
        jdbc.sql("delete from record_arrival where reference = :reference")
                .param("reference", reference.value())
                .update();
    }
}
