package io.komado.provisioning.contracts;

import io.komado.chassis.actor.StaffId;
import io.komado.chassis.problem.Refusal;
import io.komado.chassis.tenancy.Tenancy;
import io.komado.chassis.tenancy.TenantId;
import io.komado.provisioning.letters.Language;
import io.komado.provisioning.notices.Notice;
import io.komado.provisioning.orders.Orders;
import io.komado.provisioning.tenants.Standing;
import io.komado.provisioning.tenants.StandingMove;
import io.komado.provisioning.tenants.Tenant;
import io.komado.provisioning.tenants.TenantLifecycle;
import io.komado.provisioning.tenants.Tenants;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What an operator and the calendar do with contracts. */
@Service
public class ContractBook {

    private final Tenants tenants;
    private final TenantLifecycle lifecycle;
    private final Contracts contracts;
    private final ContractTimers timers;
    private final Orders orders;
    private final ContractAnnouncements announcements;
    private final TransactionTemplate transaction;

    ContractBook(
            Tenants tenants,
            TenantLifecycle lifecycle,
            Contracts contracts,
            ContractTimers timers,
            Orders orders,
            ContractAnnouncements announcements,
            TransactionTemplate transaction) {
        this.tenants = tenants;
        this.lifecycle = lifecycle;
        this.contracts = contracts;
        this.timers = timers;
        this.orders = orders;
        this.announcements = announcements;
        this.transaction = transaction;
    }

    /**
     * Concludes a contract and writes its invoice; one that begins today begins at once.
     *
     * @throws Refusal 409 when a day of it belongs to another contract already
     */
    public Contract conclude(
            TenantId code,
            LocalDate starts,
            int annualFee,
            int headcount,
            List<Language> languages,
            Set<Module> modules,
            StaffId operator) {
        LocalDate today = lifecycle.today();
        Contract contract = Contract.concluded(starts, annualFee, headcount, languages, modules, today);
        return inLocked(code, tenant -> {
            tenant.requireNotClosing();
            if (contracts.all().stream().anyMatch(contract::overlaps)) {
                throw Refusal.conflict("contract-overlaps", "Another contract covers some of these days.")
                        .at("/starts", "overlaps");
            }
            Contract fitting = contract.forHeadcount(headcount, orders.headcountInUse());
            Invoice invoice =
                    Invoice.of(fitting, code.value(), contracts.invoices().size() + 1, today);
            contracts.add(fitting);
            contracts.add(invoice);
            announcements.concluded(fitting, operator);
            timers.watch(fitting);
            lifecycle.write(
                    tenant,
                    Notice.CONTRACT_CONCLUDED,
                    Map.of(
                            "starts", fitting.starts(),
                            "until", fitting.until(),
                            "fee", "%,d".formatted(fitting.annualFee()),
                            "headcount", fitting.headcount(),
                            "invoice", invoice.number(),
                            "due", invoice.dueOn()));
            if (fitting.inForceOn(today)) {
                begin(tenant, fitting);
            }
            return fitting;
        });
    }

    /**
     * Changes for how many people a contract is.
     *
     * @throws Refusal 409 when the contract is over
     */
    public Contract changeHeadcount(TenantId code, UUID id, int headcount, StaffId operator) {
        return inLocked(code, tenant -> {
            tenant.requireNotClosing();
            Contract contract = contracts.find(id).orElseThrow(Refusal::notFound);
            if (!lifecycle.today().isBefore(contract.ends())) {
                throw Refusal.conflict("contract-over", "This contract is over.");
            }
            Contract changed = contract.forHeadcount(headcount, orders.headcountInUse());
            contracts.update(changed);
            announcements.headcountChanged(changed, operator);
            if (changed.inForceOn(lifecycle.today())) {
                tenants.update(tenant.limitedTo(headcount));
                announcements.entitled(changed);
            }
            return changed;
        });
    }

    /** Notes that an invoice was paid. */
    public Invoice pay(TenantId code, UUID id, LocalDate day, StaffId operator) {
        return inLocked(code, tenant -> {
            Invoice paid =
                    contracts.invoiceLocked(id).orElseThrow(Refusal::notFound).paid(day, lifecycle.today());
            contracts.update(paid);
            announcements.paid(paid, operator);
            return paid;
        });
    }

    /** The contracts of a tenant, the newest first. */
    public List<Contract> of(TenantId code) {
        return inLocked(code, tenant -> contracts.all());
    }

    /**
     * Where the running tenant stands, for its own people.
     *
     * @param following the contract that begins later
     * @param headcountInUse for how many people letters are ordered
     */
    public record Outlook(
            Tenant tenant, Optional<Contract> inForce, Optional<Contract> following, int headcountInUse) {}

    /** Where the running tenant stands. */
    @Transactional(readOnly = true)
    public Outlook outlook() {
        LocalDate today = lifecycle.today();
        List<Contract> all = contracts.all();
        return new Outlook(
                tenants.current().orElseThrow(Refusal::notFound),
                all.stream().filter(contract -> contract.inForceOn(today)).findFirst(),
                all.stream()
                        .filter(contract -> contract.starts().isAfter(today))
                        .min(Comparator.comparing(Contract::starts)),
                orders.headcountInUse());
    }

    /** The invoices of a tenant, the newest first. */
    public List<Invoice> invoicesOf(TenantId code) {
        return inLocked(code, tenant -> contracts.invoices());
    }

    /** The first day has come; in the running tenant's transaction. */
    void begin(UUID id) {
        Tenant tenant = tenants.currentLocked().orElseThrow();
        contracts
                .find(id)
                .filter(contract -> contract.inForceOn(lifecycle.today()))
                .ifPresent(contract -> begin(tenant, contract));
    }

    private void begin(Tenant tenant, Contract contract) {
        lifecycle.move(
                tenant.limitedTo(contract.headcount()),
                StandingMove.CONTRACT_BEGAN,
                Optional.empty(),
                Map.of("contract", contract.id()));
        announcements.entitled(contract);
    }

    /** The last day is over; in the running tenant's transaction. Nothing lapses while another contract is in force. */
    void end(UUID id) {
        Tenant tenant = tenants.currentLocked().orElseThrow();
        Contract contract = contracts.find(id).orElseThrow();
        if (!contracts.inForceOn(lifecycle.today())) {
            Tenant ended = lifecycle.move(
                    tenant, StandingMove.CONTRACT_ENDED, Optional.empty(), Map.of("contract", contract.id()));
            if (ended.standing() == Standing.LAPSED) {
                lifecycle.write(ended, Notice.CONTRACT_LAPSED, Map.of("until", contract.until()));
            }
        }
    }

    /** Some weeks are left; in the running tenant's transaction. Says nothing when the next contract is concluded already. */
    void remind(UUID id) {
        Contract contract = contracts.find(id).orElseThrow();
        if (!contracts.inForceOn(contract.ends())) {
            lifecycle.write(
                    tenants.current().orElseThrow(), Notice.CONTRACT_RENEWAL, Map.of("until", contract.until()));
        }
    }

    private <T> T inLocked(TenantId code, Function<Tenant, T> work) {
        return Objects.requireNonNull(Tenancy.in(
                code,
                () -> transaction.execute(
                        status -> work.apply(tenants.currentLocked().orElseThrow(Refusal::notFound)))));
    }
}
