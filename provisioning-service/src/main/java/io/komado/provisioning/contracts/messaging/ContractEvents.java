package io.komado.provisioning.contracts.messaging;

import io.komado.chassis.actor.StaffId;
import io.komado.chassis.audit.AuditEntry;
import io.komado.chassis.outbox.Outbox;
import io.komado.chassis.outbox.PublishedEvent;
import io.komado.chassis.tenancy.Tenancy;
import io.komado.provisioning.contracts.Contract;
import io.komado.provisioning.contracts.ContractAnnouncements;
import io.komado.provisioning.contracts.Invoice;
import io.komado.provisioning.contracts.Module;
import io.komado.provisioning.letters.Language;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Publishes what a contract entitles to, and puts on record what operators do with it. */
@Component
class ContractEvents implements ContractAnnouncements {

    static final String TOPIC = "provisioning.tenant.v1";

    static final String ENTITLED = "tenant.entitled";
    static final String CONCLUDED = "contract.concluded";
    static final String HEADCOUNT_CHANGED = "contract.headcount-changed";
    static final String PAID = "invoice.paid";

    /** The data of {@value #ENTITLED}; until is the last day. */
    record TenantEntitled(String tenant, int headcount, List<String> languages, List<String> modules, String until) {}

    private final Outbox outbox;
    private final Clock clock;

    ContractEvents(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void concluded(Contract contract, StaffId operator) {
        audit(
                CONCLUDED,
                operator,
                Map.of(
                        "contract", contract.id(),
                        "starts", contract.starts().toString(),
                        "until", contract.until().toString(),
                        "headcount", contract.headcount()));
    }

    @Override
    public void headcountChanged(Contract contract, StaffId operator) {
        audit(HEADCOUNT_CHANGED, operator, Map.of("contract", contract.id(), "headcount", contract.headcount()));
    }

    @Override
    public void entitled(Contract contract) {
        String tenant = Tenancy.required().value();
        outbox.record(new PublishedEvent(
                TOPIC,
                tenant,
                ENTITLED,
                clock.instant(),
                new TenantEntitled(
                        tenant,
                        contract.headcount(),
                        contract.languages().stream().map(Language::tag).toList(),
                        contract.modules().stream().map(Module::code).sorted().toList(),
                        contract.until().toString())));
    }

    @Override
    public void paid(Invoice invoice, StaffId operator) {
        audit(
                PAID,
                operator,
                Map.of(
                        "invoice",
                        invoice.id(),
                        "paidOn",
                        invoice.paidOn().orElseThrow().toString()));
    }

    private void audit(String act, StaffId operator, Map<String, Object> data) {
        outbox.audit(AuditEntry.byOperator(act, operator, clock.instant(), data));
    }
}
