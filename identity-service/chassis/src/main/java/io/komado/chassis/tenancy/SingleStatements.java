package io.komado.chassis.tenancy;

import java.sql.ResultSet;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;

/**
 * Runs one statement in a transaction of its own and in one round trip: tenant, statement and commit reach PostgreSQL together,
 * where a transaction of Spring takes three. Inside a running transaction the statement is a part of it.
 */
public final class SingleStatements {

    private static final String TENANT = "select set_config('app.tenant', :runningTenant, true);";

    private final NamedParameterJdbcOperations jdbc;

    SingleStatements(NamedParameterJdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The first row that the statement returns.
     *
     * @throws org.springframework.dao.DataAccessException when it fails; nothing of it is then done
     */
    public <T> Optional<T> query(String statement, MapSqlParameterSource parameters, RowMapper<T> rows) {
        parameters.addValue("runningTenant", Tenancy.required().value());
        return jdbc.execute(TENANT + statement, parameters, prepared -> {
            prepared.execute();
            prepared.getMoreResults();
            try (ResultSet found = prepared.getResultSet()) {
                return found.next() ? Optional.ofNullable(rows.mapRow(found, 0)) : Optional.empty();
            }
        });
    }
}
