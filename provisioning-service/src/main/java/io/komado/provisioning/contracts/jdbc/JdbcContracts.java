package io.komado.provisioning.contracts.jdbc;

import io.komado.provisioning.contracts.Contract;
import io.komado.provisioning.contracts.Contracts;
import io.komado.provisioning.contracts.Invoice;
import io.komado.provisioning.contracts.Module;
import io.komado.provisioning.letters.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcContracts implements Contracts {

    private static final String SELECT =
            "select id, starts, ends, annual_fee, headcount, languages, modules, version from contract ";
    private static final String SELECT_INVOICE =
            "select id, contract_id, number, amount, issued_on, due_on, paid_on from invoice ";

    private final JdbcClient jdbc;

    JdbcContracts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Contract> all() {
        return jdbc.sql(SELECT + "order by starts desc")
                .query((row, number) -> contract(row))
                .list();
    }

    @Override
    public Optional<Contract> find(UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query((row, number) -> contract(row))
                .optional();
    }

    @Override
    public boolean inForceOn(LocalDate day) {
        return jdbc.sql("select exists (select from contract where starts <= :day and :day < ends)")
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean endedBefore(LocalDate day) {
        return jdbc.sql("select exists (select from contract where ends <= :day)")
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    @Override
    public void add(Contract contract) {
        jdbc.sql("""
                        insert into contract (id, starts, ends, annual_fee, headcount, languages, modules)
                        values (:id, :starts, :ends, :annualFee, :headcount, :languages, :modules)
                        """)
                .param("id", contract.id())
                .param("starts", contract.starts())
                .param("ends", contract.ends())
                .param("annualFee", contract.annualFee())
                .param("headcount", contract.headcount())
                .param(
                        "languages",
                        contract.languages().stream().map(Language::tag).toArray(String[]::new))
                .param(
                        "modules",
                        contract.modules().stream().map(Module::code).sorted().toArray(String[]::new))
                .update();
    }

    @Override
    public void update(Contract changed) {
        int updated = jdbc.sql("""
                        update contract set headcount = :headcount, version = version + 1
                        where id = :id and version = :version
                        """)
                .param("headcount", changed.headcount())
                .param("id", changed.id())
                .param("version", changed.version())
                .update();
        if (updated == 0) {
            throw new OptimisticLockingFailureException("somebody else changed this contract first");
        }
    }

    @Override
    public List<Invoice> invoices() {
        return jdbc.sql(SELECT_INVOICE + "order by issued_on desc, number desc")
                .query((row, number) -> invoice(row))
                .list();
    }

    @Override
    public Optional<Invoice> invoiceLocked(UUID id) {
        return jdbc.sql(SELECT_INVOICE + "where id = :id for update")
                .param("id", id)
                .query((row, number) -> invoice(row))
                .optional();
    }

    @Override
    public void add(Invoice invoice) {
        jdbc.sql("""
                        insert into invoice (id, contract_id, number, amount, issued_on, due_on)
                        values (:id, :contract, :number, :amount, :issuedOn, :dueOn)
                        """)
                .param("id", invoice.id())
                .param("contract", invoice.contract())
                .param("number", invoice.number())
                .param("amount", invoice.amount())
                .param("issuedOn", invoice.issuedOn())
                .param("dueOn", invoice.dueOn())
                .update();
    }

    @Override
    public void update(Invoice paid) {
        jdbc.sql("update invoice set paid_on = :paidOn where id = :id")
                .param("paidOn", paid.paidOn().orElse(null))
                .param("id", paid.id())
                .update();
    }

    private static Contract contract(ResultSet row) throws SQLException {
        return new Contract(
                row.getObject("id", UUID.class),
                row.getObject("starts", LocalDate.class),
                row.getObject("ends", LocalDate.class),
                row.getInt("annual_fee"),
                row.getInt("headcount"),
                Arrays.stream((String[]) row.getArray("languages").getArray())
                        .map(Language::of)
                        .toList(),
                Arrays.stream((String[]) row.getArray("modules").getArray())
                        .map(Module::of)
                        .collect(Collectors.toSet()),
                row.getLong("version"));
    }

    private static Invoice invoice(ResultSet row) throws SQLException {
        return new Invoice(
                row.getObject("id", UUID.class),
                row.getObject("contract_id", UUID.class),
                row.getString("number"),
                row.getInt("amount"),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                Optional.ofNullable(row.getObject("paid_on", LocalDate.class)));
    }
}
