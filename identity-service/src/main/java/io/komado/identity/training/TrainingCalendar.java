package io.komado.identity.training;

import io.komado.chassis.actor.StaffId;
import io.komado.chassis.time.CoarseTime;
import io.komado.chassis.timers.TimerHandler;
import io.komado.chassis.timers.Timers;
import io.komado.identity.staff.Alarms;
import io.komado.identity.tenants.Tenants;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Warns of trainings that lapse (R4-31): on 1 February, two months before the year is over, and on 1 April, when it is, at nine in the
 * morning in Tokyo. The first time, when letters are handed out, it only looks for the next such day.
 */
@Component
class TrainingCalendar implements TimerHandler {

    private static final MonthDay BEFORE = MonthDay.of(Month.FEBRUARY, 1);
    private static final MonthDay OVER = MonthDay.of(Month.APRIL, 1);
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final Attendance attendance;
    private final Alarms alarms;
    private final Timers timers;

    TrainingCalendar(Attendance attendance, Alarms alarms, Timers timers) {
        this.attendance = attendance;
        this.alarms = alarms;
        this.timers = timers;
    }

    @Override
    public String kind() {
        return Tenants.TRAININGS_LAPSE;
    }

    @Override
    public void due(String reference, Instant due) {
        LocalDate day = due.atZone(CoarseTime.TOKYO).toLocalDate();
        MonthDay date = MonthDay.from(day);
        if (date.equals(BEFORE) || date.equals(OVER)) {
            warn(day.getYear() - 1, date.equals(OVER));
        }
        timers.set(
                kind(),
                reference,
                nextAfter(day).atTime(MORNING).atZone(CoarseTime.TOKYO).toInstant());
    }

    private void warn(int year, boolean over) {
        Set<StaffId> lapsed = attendance.year(Optional.of(year)).lapsed();
        if (!lapsed.isEmpty()) {
            lapsed.forEach(counsellor -> alarms.trainingMissing(counsellor, over));
            alarms.trainingsMissing(lapsed.size(), over);
        }
    }

    private static LocalDate nextAfter(LocalDate day) {
        return Stream.of(day.getYear(), day.getYear() + 1)
                .flatMap(year -> Stream.of(BEFORE.atYear(year), OVER.atYear(year)))
                .filter(date -> date.isAfter(day))
                .findFirst()
                .orElseThrow();
    }
}
