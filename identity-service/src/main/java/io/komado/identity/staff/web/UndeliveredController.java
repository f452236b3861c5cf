package io.komado.identity.staff.web;

import io.komado.chassis.actor.AllowedTo;
import io.komado.chassis.actor.Who;
import io.komado.chassis.mail.Mails;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells administrators whose alarms came back, so that they put the address right. */
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

    @GetMapping("/staff/undelivered")
    @AllowedTo(value = Who.TENANT_ADMIN, unaudited = "addresses of administrators to which alarms could not be sent")
    Undelivered own() {
        return new Undelivered(Objects.requireNonNull(transaction.execute(status -> mails.refused())).stream()
                .map(refused -> new UndeliveredTo(refused.address(), refused.since()))
                .toList());
    }
}
