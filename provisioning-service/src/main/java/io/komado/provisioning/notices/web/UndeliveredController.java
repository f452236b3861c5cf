package io.komado.provisioning.notices.web;

import io.komado.chassis.actor.AllowedTo;
import io.komado.chassis.actor.Who;
import io.komado.chassis.mail.Mails;
import io.komado.chassis.tenancy.Tenancy;
import io.komado.chassis.tenancy.TenantId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells operators and the organisation's administrators that mail to its contact came back, and from when. */
@RestController
class UndeliveredController {

    record UndeliveredTo(String address, LocalDate since) {

        /** Leaves out the address. */
        @Override
        public String toString() {
            return "UndeliveredTo[" + since + "]";
        }
    }

    record Undelivered(List<UndeliveredTo> addresses) {}

    private final Mails mails;
    private final TransactionTemplate transaction;

    UndeliveredController(Mails mails, TransactionTemplate transaction) {
        this.mails = mails;
        this.transaction = transaction;
    }

    @GetMapping("/tenants/{code:[a-z0-9]{5}}/undelivered")
    @AllowedTo(value = Who.OPERATOR, unaudited = "reads the contact's address, which operators keep themselves")
    Undelivered of(@PathVariable TenantId code) {
        return Tenancy.in(code, this::list);
    }

    @GetMapping("/undelivered")
    @AllowedTo(value = Who.TENANT_ADMIN, unaudited = "reads the own organisation's contact")
    Undelivered own() {
        return list();
    }

    private Undelivered list() {
        return new Undelivered(Objects.requireNonNull(transaction.execute(status -> mails.refused())).stream()
                .map(refused -> new UndeliveredTo(refused.address(), refused.since()))
                .toList());
    }
}
