package io.komado.provisioning.contracts.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.komado.chassis.actor.AllowedTo;
import io.komado.chassis.actor.Who;
import io.komado.provisioning.contracts.Contract;
import io.komado.provisioning.contracts.ContractBook;
import io.komado.provisioning.contracts.Module;
import io.komado.provisioning.tenants.Tenant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What an organisation's own administrators see of its contract: no fee, no invoice, no count of use. */
@RestController
class OwnContractController {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OwnContract(
            String standing,
            boolean open,
            LocalDate trialUntil,
            @Nullable LocalDate contractUntil,
            @Nullable LocalDate followsOn,
            int headcountLimit,
            int headcountInUse,
            List<String> modules) {

        static OwnContract of(ContractBook.Outlook outlook) {
            Tenant tenant = outlook.tenant();
            return new OwnContract(
                    tenant.standing().code(),
                    tenant.standing().isOpen(),
                    tenant.trialUntil(),
                    outlook.inForce().map(Contract::until).orElse(null),
                    outlook.following().map(Contract::starts).orElse(null),
                    tenant.headcountLimit(),
                    outlook.headcountInUse(),
                    outlook.inForce().stream()
                            .flatMap(contract -> contract.modules().stream())
                            .map(Module::code)
                            .sorted()
                            .toList());
        }
    }

    private final ContractBook book;

    OwnContractController(ContractBook book) {
        this.book = book;
    }

    @GetMapping("/contract")
    @AllowedTo(value = Who.TENANT_ADMIN, unaudited = "reads the organisation's own contract, no content")
    OwnContract own() {
        return OwnContract.of(book.outlook());
    }
}
