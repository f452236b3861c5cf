package io.komado.provisioning.kits;

import io.komado.chassis.time.CoarseTime;
import io.komado.chassis.timers.TimerHandler;
import io.komado.chassis.timers.Timers;
import io.komado.provisioning.notices.Notice;
import io.komado.provisioning.orders.LetterOrder;
import io.komado.provisioning.orders.Orders;
import io.komado.provisioning.tenants.TenantLifecycle;
import io.komado.provisioning.tenants.Tenants;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reminds the organisation's contact, a year after letters were handed out, that it is time for new ones. */
@Component
class YearlyLetters implements TimerHandler {

    private static final String YEARLY = "letters.yearly";

    private final Orders orders;
    private final Tenants tenants;
    private final TenantLifecycle lifecycle;
    private final Timers timers;

    YearlyLetters(Orders orders, Tenants tenants, TenantLifecycle lifecycle, Timers timers) {
        this.orders = orders;
        this.tenants = tenants;
        this.lifecycle = lifecycle;
        this.timers = timers;
    }

    /** The first letters of a generation are handed out; in the running transaction. */
    void handedOut(LetterOrder begun, Instant at) {
        LocalDate day = LocalDate.ofInstant(at, CoarseTime.TOKYO);
        timers.set(
                YEARLY,
                String.valueOf(begun.generation()),
                day.plusYears(1).atTime(9, 0).atZone(CoarseTime.TOKYO).toInstant());
    }

    @Override
    public String kind() {
        return YEARLY;
    }

    /** Says nothing when newer letters have been ordered meanwhile. */
    @Override
    public void due(String reference, Instant due) {
        if (orders.newest().number() == Integer.parseInt(reference)) {
            tenants.current()
                    .filter(tenant -> tenant.standing().isOpen())
                    .ifPresent(tenant -> lifecycle.write(
                            tenant,
                            Notice.LETTERS_YEARLY,
                            Map.of(
                                    "since",
                                    LocalDate.ofInstant(due, CoarseTime.TOKYO).minusYears(1))));
        }
    }
}
