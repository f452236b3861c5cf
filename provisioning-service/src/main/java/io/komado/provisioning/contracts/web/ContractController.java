package io.komado.provisioning.contracts.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.AllowedTo;
import io.komado.chassis.actor.Who;
import io.komado.chassis.tenancy.TenantId;
import io.komado.provisioning.contracts.Contract;
import io.komado.provisioning.contracts.ContractBook;
import io.komado.provisioning.contracts.Invoice;
import io.komado.provisioning.contracts.Module;
import io.komado.provisioning.letters.Language;
import io.komado.provisioning.tenants.web.Codes;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/tenants/{code:[a-z0-9]{5}}")
class ContractController {

    enum ModuleCode {
        @JsonProperty("consultation")
        CONSULTATION,
        @JsonProperty("surveys")
        SURVEYS,
        @JsonProperty("cases")
        CASES,
        @JsonProperty("customer-desk")
        CUSTOMER_DESK,
        @JsonProperty("community")
        COMMUNITY
    }

    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record Conclude(
            @NotNull LocalDate starts,
            @NotNull Integer annualFee,
            @NotNull Integer headcount,
            @NotEmpty List<Codes.@NotNull Language> languages,
            @NotNull Set<@NotNull ModuleCode> modules) {}

    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record ChangeHeadcount(@NotNull Integer headcount) {}

    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record Pay(@NotNull LocalDate paidOn) {}

    record ContractView(
            UUID id,
            LocalDate starts,
            LocalDate until,
            int annualFee,
            int headcount,
            List<String> languages,
            List<String> modules) {

        static ContractView of(Contract contract) {
            return new ContractView(
                    contract.id(),
                    contract.starts(),
                    contract.until(),
                    contract.annualFee(),
                    contract.headcount(),
                    contract.languages().stream().map(Language::tag).toList(),
                    contract.modules().stream().map(Module::code).sorted().toList());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record InvoiceView(
            UUID id,
            UUID contract,
            String number,
            int amount,
            LocalDate issuedOn,
            LocalDate dueOn,
            @Nullable LocalDate paidOn) {

        static InvoiceView of(Invoice invoice) {
            return new InvoiceView(
                    invoice.id(),
                    invoice.contract(),
                    invoice.number(),
                    invoice.amount(),
                    invoice.issuedOn(),
                    invoice.dueOn(),
                    invoice.paidOn().orElse(null));
        }
    }

    record ContractList(List<ContractView> contracts) {}

    record InvoiceList(List<InvoiceView> invoices) {}

    private final ContractBook book;

    ContractController(ContractBook book) {
        this.book = book;
    }

    @GetMapping("/contracts")
    @AllowedTo(value = Who.OPERATOR, unaudited = "reads contracts, no content")
    ContractList contracts(@PathVariable TenantId code) {
        return new ContractList(book.of(code).stream().map(ContractView::of).toList());
    }

    @PostMapping("/contracts")
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo(value = Who.OPERATOR, audits = "contract.concluded")
    ContractView conclude(Actor.Operator operator, @PathVariable TenantId code, @Valid @RequestBody Conclude request) {
        return ContractView.of(book.conclude(
                code,
                request.starts(),
                request.annualFee(),
                request.headcount(),
                request.languages().stream().map(Codes.Language::language).toList(),
                request.modules().stream()
                        .map(module -> Module.valueOf(module.name()))
                        .collect(Collectors.toSet()),
                operator.id()));
    }

    @PutMapping("/contracts/{contract}/headcount")
    @AllowedTo(value = Who.OPERATOR, audits = "contract.headcount-changed")
    ContractView changeHeadcount(
            Actor.Operator operator,
            @PathVariable TenantId code,
            @PathVariable UUID contract,
            @Valid @RequestBody ChangeHeadcount request) {
        return ContractView.of(book.changeHeadcount(code, contract, request.headcount(), operator.id()));
    }

    @GetMapping("/invoices")
    @AllowedTo(value = Who.OPERATOR, unaudited = "reads invoices, no content")
    InvoiceList invoices(@PathVariable TenantId code) {
        return new InvoiceList(
                book.invoicesOf(code).stream().map(InvoiceView::of).toList());
    }

    @PutMapping("/invoices/{invoice}/payment")
    @AllowedTo(value = Who.OPERATOR, audits = "invoice.paid")
    InvoiceView pay(
            Actor.Operator operator,
            @PathVariable TenantId code,
            @PathVariable UUID invoice,
            @Valid @RequestBody Pay request) {
        return InvoiceView.of(book.pay(code, invoice, request.paidOn(), operator.id()));
    }
}
