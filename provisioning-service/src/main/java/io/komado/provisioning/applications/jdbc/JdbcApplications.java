package io.komado.provisioning.applications.jdbc;

import io.komado.chassis.tenancy.Tenancy;
import io.komado.provisioning.applications.Application;
import io.komado.provisioning.applications.Applications;
import io.komado.provisioning.letters.Language;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcApplications implements Applications {

    private final JdbcClient jdbc;

    JdbcApplications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(Application application) {
        return jdbc.sql("""
                        insert into application (name, name_key, kind, industry, headcount, languages, contact_name,
                            contact_address, contact_language, message, status, received_at)
                        values (:name, :nameKey, :kind, :industry, :headcount, :languages, :contactName,
                            :contactAddress, :contactLanguage, :message, :status, :receivedAt)
                        on conflict (name_key, contact_address) where status = 'received' do nothing
                        """)
                        .param("name", application.name())
                        .param("nameKey", application.nameKey())
                        .param("kind", application.kind().name().toLowerCase(Locale.ROOT))
                        .param("industry", application.industry().code())
                        .param("headcount", application.headcount())
                        .param(
                                "languages",
                                application.languages().stream()
                                        .map(Language::tag)
                                        .toArray(String[]::new))
                        .param("contactName", application.contact().name())
                        .param("contactAddress", application.contact().address())
                        .param(
                                "contactLanguage",
                                application.contact().language().tag())
                        .param("message", application.message())
                        .param("status", application.status().code())
                        .param("receivedAt", application.receivedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    @Override
    public Optional<Application> currentLocked() {
        return jdbc.sql(ApplicationRows.SELECT + "where tenant_id = :code for update")
                .param("code", Tenancy.required().value())
                .query((row, number) -> ApplicationRows.read(row))
                .optional();
    }

    @Override
    public void decline() {
        jdbc.sql("update application set status = 'declined' where tenant_id = :code")
                .param("code", Tenancy.required().value())
                .update();
    }

    @Override
    public void delete() {
        jdbc.sql("delete from application where tenant_id = :code")
                .param("code", Tenancy.required().value())
                .update();
    }
}
