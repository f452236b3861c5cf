package io.komado.cases.intakes;

import io.komado.cases.numbers.SmallCounts;
import io.komado.chassis.actor.Actor;
import io.komado.chassis.problem.Refusal;
import io.komado.chassis.tenancy.TenantId;
import io.komado.chassis.time.CoarseTime;
import io.komado.chassis.timers.TimerHandler;
import io.komado.chassis.timers.Timers;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** At the beginning of each month a desk tells each of its clients how many intakes there were in the month before, zero included (R1-38). */
@Service
public class MonthlyNumbers implements TimerHandler {

    /** The audited act. */
    public static final String EXPORTED = "intake-month.exported";

    private static final String MONTH = "intake.month";
    private static final String EACH = "each";

    private final MonthCounts counts;
    private final Clients clients;
    private final IntakeAnnouncements announcements;
    private final Timers timers;
    private final Clock clock;

    MonthlyNumbers(MonthCounts counts, Clients clients, IntakeAnnouncements announcements, Timers timers, Clock clock) {
        this.counts = counts;
        this.clients = clients;
        this.announcements = announcements;
        this.timers = timers;
        this.clock = clock;
    }

    /** In a desk's tenant: begins to count with the running month, unless it does already. */
    void begin() {
        if (!clients.any()) {
            timers.set(
                    MONTH,
                    EACH,
                    startOf(YearMonth.now(clock.withZone(CoarseTime.TOKYO)).plusMonths(1)));
        }
    }

    @Override
    public String kind() {
        return MONTH;
    }

    /** A month that began while the service was away is counted as the one that it was. */
    @Override
    public void due(String reference, Instant due) {
        YearMonth begun = YearMonth.from(due.atZone(CoarseTime.TOKYO));
        YearMonth over = begun.minusMonths(1);
        clients.all().stream()
                .filter(client ->
                        client.served() || count(client.tenant(), over).total() > 0)
                .forEach(client -> announcements.counted(client.tenant(), over));
        timers.set(MONTH, EACH, startOf(begun.plusMonths(1)));
    }

    /** In a desk's tenant: what came for this client in this month. */
    MonthCount count(TenantId client, YearMonth month) {
        Instant from = startOf(month);
        Instant until = startOf(month.plusMonths(1));
        Map<String, Integer> kinds = counts.kinds(client, from, until);
        return new MonthCount(
                month,
                kinds.values().stream().mapToInt(Integer::intValue).sum(),
                SmallCounts.shown(kinds),
                SmallCounts.shown(counts.stores(client, from, until)));
    }

    /** In a client's tenant: all months. */
    @Transactional(readOnly = true)
    public List<MonthCount> all() {
        return counts.all();
    }

    /** In a client's tenant: a month to be taken out of the house. */
    @Transactional
    public MonthCount export(Actor.Staff by, YearMonth month) {
        MonthCount count = counts.find(month).orElseThrow(Refusal::notFound);
        announcements.exported(month, by.id());
        return count;
    }

    private static Instant startOf(YearMonth month) {
        return month.atDay(1).atStartOfDay(CoarseTime.TOKYO).toInstant();
    }
}
