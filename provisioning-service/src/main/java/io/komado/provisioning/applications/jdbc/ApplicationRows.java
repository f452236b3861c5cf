package io.komado.provisioning.applications.jdbc;

import io.komado.chassis.tenancy.TenantId;
import io.komado.provisioning.applications.Application;
import io.komado.provisioning.letters.Language;
import io.komado.provisioning.letters.Organisation;
import io.komado.provisioning.notices.Contact;
import io.komado.provisioning.tenants.Industry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;

/** Reads applications from rows. */
final class ApplicationRows {

    static final String SELECT = """
            select tenant_id, name, kind, industry, headcount, languages, contact_name, contact_address, contact_language,
                message, status, received_at
            from application
            """;

    private ApplicationRows() {}

    static Application read(ResultSet row) throws SQLException {
        return new Application(
                new TenantId(row.getString("tenant_id")),
                row.getString("name"),
                Organisation.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                Industry.of(row.getString("industry")),
                row.getInt("headcount"),
                Arrays.stream((String[]) row.getArray("languages").getArray())
                        .map(Language::of)
                        .toList(),
                new Contact(
                        row.getString("contact_name"),
                        row.getString("contact_address"),
                        Language.of(row.getString("contact_language"))),
                row.getString("message"),
                Application.Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                row.getTimestamp("received_at").toInstant());
    }
}
