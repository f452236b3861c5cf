package io.komado.chat.deskpages.jdbc;

import io.komado.chat.deskpages.DeskPage;
import io.komado.chat.deskpages.DeskPages;
import io.komado.chat.desks.DeskId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDeskPages implements DeskPages {

    private final JdbcClient jdbc;

    JdbcDeskPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<DeskPage> of(DeskId desk) {
        return jdbc.sql(
                        "select welcome_ja, welcome_en, hours_ja, hours_en, answer_hours from desk_page where desk_id = :desk")
                .param("desk", desk.value())
                .query((row, number) -> new DeskPage(
                        row.getString("welcome_ja"),
                        row.getString("welcome_en"),
                        row.getString("hours_ja"),
                        row.getString("hours_en"),
                        row.getInt("answer_hours")))
                .optional();
    }

    @Override
    public void keep(DeskId desk, DeskPage page) {
        jdbc.sql("""
                        insert into desk_page (desk_id, welcome_ja, welcome_en, hours_ja, hours_en, answer_hours)
                        values (:desk, :welcomeJa, :welcomeEn, :hoursJa, :hoursEn, nullif(:answerHours, 0))
                        on conflict on constraint desk_page_pk do update set
                            welcome_ja = excluded.welcome_ja, welcome_en = excluded.welcome_en,
                            hours_ja = excluded.hours_ja, hours_en = excluded.hours_en, answer_hours = excluded.answer_hours
                        """)
                .param("desk", desk.value())
                .param("welcomeJa", page.welcomeJa())
                .param("welcomeEn", page.welcomeEn())
                .param("hoursJa", page.hoursJa())
                .param("hoursEn", page.hoursEn())
                .param("answerHours", page.answerHours())
                .update();
    }
}
