package io.komado.chat.templates.jdbc;

import io.komado.chat.desks.DeskId;
import io.komado.chat.templates.Template;
import io.komado.chat.templates.Templates;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcTemplates implements Templates {

    private final JdbcClient jdbc;

    JdbcTemplates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Template> of(DeskId desk) {
        return jdbc.sql(
                        "select id, title, japanese, english from reply_template where desk_id = :desk order by title, id")
                .param("desk", desk.value())
                .query((row, number) -> new Template(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        row.getString("japanese"),
                        row.getString("english")))
                .list();
    }

    @Override
    public void keep(DeskId desk, Template template) {
        jdbc.sql("""
                        insert into reply_template (id, desk_id, title, japanese, english)
                        values (:id, :desk, :title, :japanese, :english)
                        on conflict on constraint reply_template_pk do update set
                            title = excluded.title, japanese = excluded.japanese, english = excluded.english
                        where reply_template.desk_id = :desk
                        """)
                .param("id", template.id())
                .param("desk", desk.value())
                .param("title", template.title())
                .param("japanese", template.japanese())
                .param("english", template.english())
                .update();
    }

    @Override
    public void forget(DeskId desk, UUID template) {
        jdbc.sql("delete from reply_template where id = :id and desk_id = :desk")
                .param("id", template)
                .param("desk", desk.value())
                .update();
    }
}
