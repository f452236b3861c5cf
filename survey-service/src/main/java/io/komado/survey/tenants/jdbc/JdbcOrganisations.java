package io.komado.survey.tenants.jdbc;

import io.komado.survey.tenants.Organisation;
import io.komado.survey.tenants.Organisations;
import java.util.OptionalInt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcOrganisations implements Organisations {

    private static final String SCHOOL = "school";
    private static final Organisation UNKNOWN = new Organisation(
            OptionalInt.empty(), 0, Organisation.LEAST_K, Organisation.LEAST_K_TEXT, true, true, false);

    private final JdbcClient jdbc;

    JdbcOrganisations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Organisation current() {
        return jdbc.sql(
                        "select headcount, accounts, cell_threshold, text_threshold, english, is_open, profile from organisation")
                .query((row, number) -> {
                    int headcount = row.getInt("headcount");
                    return new Organisation(
                            row.wasNull() ? OptionalInt.empty() : OptionalInt.of(headcount),
                            row.getInt("accounts"),
                            row.getInt("cell_threshold"),
                            row.getInt("text_threshold"),
                            row.getBoolean("english"),
                            row.getBoolean("is_open"),
                            row.getString("profile").equals(SCHOOL));
                })
                .optional()
                .orElse(UNKNOWN);
    }

    @Override
    public void entitled(int headcount, boolean english) {
        begin();
        jdbc.sql("update organisation set headcount = :headcount, english = :english")
                .param("headcount", headcount)
                .param("english", english)
                .update();
    }

    @Override
    public void accounts(int more) {
        begin();
        jdbc.sql("update organisation set accounts = greatest(0, accounts + :more)")
                .param("more", more)
                .update();
    }

    @Override
    public void standing(boolean open) {
        begin();
        jdbc.sql("update organisation set is_open = :open").param("open", open).update();
    }

    @Override
    public void rules(int version, String profile, int k, int kText) {
        begin();
        jdbc.sql("""
                        update organisation
                        set rules_version = :version, profile = :profile, cell_threshold = :k, text_threshold = :kText
                        where rules_version <= :version
                        """)
                .param("version", version)
                .param("profile", profile)
                .param("k", k)
                .param("kText", kText)
                .update();
    }

    private void begin() {
        jdbc.sql("insert into organisation default values on conflict do nothing")
                .update();
    }
}
