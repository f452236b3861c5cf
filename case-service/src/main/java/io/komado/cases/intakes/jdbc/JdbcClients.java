package io.komado.cases.intakes.jdbc;

import io.komado.cases.intakes.Client;
import io.komado.cases.intakes.Clients;
import io.komado.cases.intakes.ClosingDays;
import io.komado.cases.intakes.StoreId;
import io.komado.chassis.tenancy.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcClients implements Clients, ClosingDays {

    private final JdbcClient jdbc;

    JdbcClients(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Client> all() {
        Map<String, List<Client.Store>> stores = new HashMap<>();
        jdbc.sql("select client, id, name from client_store order by client, position")
                .query(row -> {
                    stores.computeIfAbsent(row.getString("client"), client -> new ArrayList<>())
                            .add(store(row));
                });
        return jdbc.sql("select * from desk_client order by served desc, name_ja, client")
                .query((row, number) -> client(row, stores.getOrDefault(row.getString("client"), List.of())))
                .list();
    }

    @Override
    public boolean any() {
        return jdbc.sql("select exists (select from desk_client)")
                .query(Boolean.class)
                .single();
    }

    @Override
    public Optional<Client> find(TenantId client) {
        List<Client.Store> stores = jdbc.sql(
                        "select id, name from client_store where client = :client order by position")
                .param("client", client.value())
                .query((row, number) -> store(row))
                .list();
        return jdbc.sql("select * from desk_client where client = :client")
                .param("client", client.value())
                .query((row, number) -> client(row, stores))
                .optional();
    }

    /** Where the desk itself is being erased nothing is written. */
    @Override
    public void serve(TenantId client, boolean served) {
        jdbc.sql("""
                        insert into desk_client (client, served) select :client, :served where not exists (select from erasure)
                        on conflict on constraint desk_client_pk do update set served = excluded.served
                        """).param("client", client.value()).param("served", served).update();
    }

    @Override
    public void describe(Client client) {
        jdbc.sql("""
                        update desk_client set name_ja = :japanese, name_en = :english, desk_ja = :desk, desk_en = :deskEnglish
                        where client = :client
                        """)
                .param("client", client.tenant().value())
                .param("japanese", client.japanese())
                .param("english", client.english())
                .param("desk", client.desk())
                .param("deskEnglish", client.deskEnglish())
                .update();
        jdbc.sql("delete from client_store where client = :client")
                .param("client", client.tenant().value())
                .update();
        for (int position = 0; position < client.stores().size(); position++) {
            Client.Store store = client.stores().get(position);
            jdbc.sql("insert into client_store (client, id, name, position) values (:client, :id, :name, :position)")
                    .param("client", client.tenant().value())
                    .param("id", store.id().value())
                    .param("name", store.name())
                    .param("position", position)
                    .update();
        }
    }

    @Override
    public Set<LocalDate> closingDays() {
        return new HashSet<>(jdbc.sql("select day from closing_day")
                .query((row, number) -> row.getObject("day", LocalDate.class))
                .list());
    }

    @Override
    public void close(Set<LocalDate> days) {
        jdbc.sql("delete from closing_day").update();
        days.forEach(day -> jdbc.sql("insert into closing_day (day) values (:day)")
                .param("day", day)
                .update());
    }

    private static Client client(ResultSet row, List<Client.Store> stores) throws SQLException {
        return new Client(
                new TenantId(row.getString("client")),
                row.getBoolean("served"),
                row.getString("name_ja"),
                row.getString("name_en"),
                row.getString("desk_ja"),
                row.getString("desk_en"),
                stores);
    }

    private static Client.Store store(ResultSet row) throws SQLException {
        return new Client.Store(new StoreId(row.getObject("id", UUID.class)), row.getString("name"));
    }
}
