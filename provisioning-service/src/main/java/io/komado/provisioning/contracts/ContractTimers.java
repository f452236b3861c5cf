package io.komado.provisioning.contracts;

import io.komado.chassis.time.CoarseTime;
import io.komado.chassis.timers.Timers;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.stereotype.Component;

/** When the calendar has to look at a contract: its first day, the day after its last, and 90, 60 and 30 days before (R1-02). */
@Component
class ContractTimers {

    static final String BEGINS = "contract.begins";
    static final String ENDS = "contract.ends";
    static final String RENEWAL = "contract.renewal";

    private static final List<Integer> REMINDED_DAYS_BEFORE = List.of(90, 60, 30);
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final Timers timers;
    private final Clock clock;

    ContractTimers(Timers timers, Clock clock) {
        this.timers = timers;
        this.clock = clock;
    }

    /** Sets the timers of a contract; in the running transaction. */
    void watch(Contract contract) {
        String id = contract.id().toString();
        timers.set(BEGINS, id, at(contract.starts(), LocalTime.MIDNIGHT));
        timers.set(ENDS, id, at(contract.ends(), LocalTime.MIDNIGHT));
        for (int days : REMINDED_DAYS_BEFORE) {
            Instant reminder = at(contract.ends().minusDays(days), MORNING);
            if (reminder.isAfter(clock.instant())) {
                timers.set(RENEWAL, id + "/" + days, reminder);
            }
        }
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(CoarseTime.TOKYO).toInstant();
    }
}
