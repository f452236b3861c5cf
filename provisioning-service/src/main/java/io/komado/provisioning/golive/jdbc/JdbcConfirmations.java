package io.komado.provisioning.golive.jdbc;

import io.komado.chassis.actor.StaffId;
import io.komado.provisioning.golive.Confirmation;
import io.komado.provisioning.golive.Confirmations;
import io.komado.provisioning.golive.DeskReaders;
import io.komado.provisioning.golive.Item;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcConfirmations implements Confirmations {

    private final JdbcClient jdbc;

    JdbcConfirmations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<Item, Confirmation> all() {
        return jdbc
                .sql("select item, confirmed_by, confirmed_on from checklist_confirmation")
                .query((row, number) -> new Confirmation(
                        Item.of(row.getString("item")),
                        new StaffId(row.getObject("confirmed_by", UUID.class)),
                        row.getObject("confirmed_on", LocalDate.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Confirmation::item, Function.identity()));
    }

    @Override
    public boolean add(Confirmation confirmation) {
        return jdbc.sql("""
                        insert into checklist_confirmation (item, confirmed_by, confirmed_on) values (:item, :by, :on)
                        on conflict do nothing
                        """)
                        .param("item", confirmation.item().code())
                        .param("by", confirmation.by().value())
                        .param("on", confirmation.on())
                        .update()
                == 1;
    }

    @Override
    public boolean remove(Item item) {
        return jdbc.sql("delete from checklist_confirmation where item = :item")
                        .param("item", item.code())
                        .update()
                == 1;
    }

    @Override
    public List<DeskReaders> desks() {
        return jdbc.sql("select id, kind, readers, fallback from desk")
                .query((row, number) -> new DeskReaders(
                        row.getObject("id", UUID.class),
                        row.getString("kind").equals("external"),
                        row.getInt("readers"),
                        row.getBoolean("fallback")))
                .list();
    }

    @Override
    public void note(UUID desk, int readers, boolean fallback) {
        jdbc.sql("update desk set readers = :readers, fallback = :fallback where id = :desk")
                .param("readers", readers)
                .param("fallback", fallback)
                .param("desk", desk)
                .update();
    }
}
