package io.komado.provisioning.closings;

import io.komado.chassis.tenancy.Tenancy;
import io.komado.chassis.tenancy.TenantId;
import io.komado.provisioning.contracts.Contract;
import io.komado.provisioning.contracts.Contracts;
import io.komado.provisioning.contracts.Invoice;
import io.komado.provisioning.policies.Policies;
import io.komado.provisioning.policies.PolicyVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** This service's own records of a tenant: contracts, invoices, and every version of its rules. */
@Component
@Order(0)
class OwnRecords implements RecordsContributor {

    private record Records(List<Contract> contracts, List<Invoice> invoices, List<PolicyVersion> policies) {}

    private final Contracts contracts;
    private final Policies policies;
    private final TransactionTemplate transaction;
    private final JsonMapper json;

    OwnRecords(Contracts contracts, Policies policies, TransactionTemplate transaction, JsonMapper json) {
        this.contracts = contracts;
        this.policies = policies;
        this.transaction = transaction;
        this.json = json;
    }

    @Override
    public void contribute(TenantId tenant, Archive archive) throws IOException {
        Records records = Objects.requireNonNull(Tenancy.in(
                tenant,
                () -> transaction.execute(
                        status -> new Records(contracts.all(), contracts.invoices(), policies.all()))));
        file(archive, "contracts", records.contracts());
        file(archive, "invoices", records.invoices());
        file(archive, "policies", records.policies());
    }

    private void file(Archive archive, String name, Object content) throws IOException {
        archive.file(
                "provisioning/" + name + ".json",
                new ByteArrayInputStream(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(content)));
    }
}
