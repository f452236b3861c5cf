package io.komado.identity.staff;

import io.komado.chassis.actor.StaffId;
import io.komado.chassis.timers.TimerHandler;
import io.komado.identity.tenants.Desks;
import io.komado.identity.tenants.Tenants;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What dates bring about: a term begins, is warned of, ends; a person leaves. Reading never waited for it, for every answer about
 * roles looks at the dates; this tells the others and lets the account follow.
 */
@Configuration(proxyBeanMethods = false)
class TermTimers {

    private record Calling(String kind, Consumer<UUID> call) implements TimerHandler {

        @Override
        public void due(String reference, Instant due) {
            call.accept(UUID.fromString(reference));
        }
    }

    @Bean
    TimerHandler termBegins(Calendar calendar) {
        return new Calling(StaffChanges.TERM_BEGINS, grant -> calendar.begins(new GrantId(grant)));
    }

    @Bean
    TimerHandler termEnds(Calendar calendar) {
        return new Calling(StaffChanges.TERM_ENDS, grant -> calendar.ends(new GrantId(grant)));
    }

    @Bean
    TimerHandler termEndingInTwoMonths(Calendar calendar) {
        return ending(calendar, 60);
    }

    @Bean
    TimerHandler termEndingInAMonth(Calendar calendar) {
        return ending(calendar, 30);
    }

    @Bean
    TimerHandler termEndingInAWeek(Calendar calendar) {
        return ending(calendar, 7);
    }

    @Bean
    TimerHandler personLeaves(Calendar calendar) {
        return new Calling(StaffChanges.PERSON_LEAVES, person -> calendar.follow(new StaffId(person)));
    }

    @Bean
    TimerHandler accountFollows(Calendar calendar) {
        return new Calling(StaffChanges.ACCOUNT, person -> calendar.follow(new StaffId(person)));
    }

    @Bean
    TimerHandler secondFactorReset(StaffAccounts accounts) {
        return new Calling(StaffChanges.SECOND_FACTOR, person -> accounts.resetSecondFactor(new StaffId(person)));
    }

    @Bean
    TimerHandler deskWatched(Calendar calendar) {
        return new Calling(Desks.WATCH, desk -> calendar.watch());
    }

    @Bean
    TimerHandler deskAlarm(Alarms alarms) {
        return new Calling(Alarms.DESK, alarms::deskIsShort);
    }

    @Bean
    TimerHandler somethingWaits(Alarms alarms) {
        return new Calling(DeskMails.WAITING, person -> alarms.somethingWaits(new StaffId(person)));
    }

    @Bean
    TimerHandler somethingIsLate(Alarms alarms) {
        return new Calling(DeskMails.LATE, person -> alarms.somethingIsLate(new StaffId(person)));
    }

    @Bean
    TimerHandler workIsDue(Alarms alarms) {
        return new Calling(DeskMails.DUE, person -> alarms.workIsDue(new StaffId(person)));
    }

    @Bean
    TimerHandler glassIsBroken(Alarms alarms) {
        return new Calling(Tenants.GLASS_BROKEN, opening -> alarms.glassIsBroken());
    }

    private static TimerHandler ending(Calendar calendar, int days) {
        return new Calling(StaffChanges.TERM_ENDING + days, grant -> calendar.endsIn(new GrantId(grant), days));
    }
}
