package io.komado.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.komado.cases.journeys.CarriedCase;
import io.komado.cases.journeys.Desk;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A committee's resolution and what the reporter is told of it, whatever dies in between (promise 2). */
@Tag("proof")
class CaseNoticesIT {

    private static final String TOLD = "closed-barred";
    private static final int AT_RANDOM = 3;
    private static final Duration A_SEND = Duration.ofMillis(300);

    private final RunningKomado komado = RunningKomado.shared();
    private final CaseHouse company = CaseHouse.found(komado, "ゆうなぎ製作所", "company", "head", "member");

    @Test
    @DisplayName("Promise 2: killed between a resolution and its notices, case-service tells each of them, once")
    void eachNoticeArrivesOnceThoughTheServiceDiesInBetween() {
        CaseHouse.Reporter first = company.somebodyReports(0, "4年前に 上司に どなられた。");
        CarriedCase matter = outOfTime();
        String resolution = matter.resolved("time-barred");
        komado.control("kafka").kill();
        carriesOut(matter, resolution);
        komado.control("case").kill();
        assertThat(first.told()).as("the control: nothing was sent yet").doesNotContain(TOLD);
        komado.control("kafka").start();
        komado.control("case").start();
        isToldOnce(first);
        assertThat(matter.status()).isEqualTo(TOLD);

        long seed = System.nanoTime();
        Random moment = new Random(seed);
        for (int round = 1; round <= AT_RANDOM; round++) {
            CaseHouse.Reporter reporter = company.somebodyReports(round, "4年前に 上司に どなられた。");
            CarriedCase another = outOfTime();
            carriesOut(another, another.resolved("time-barred"));
            LockSupport.parkNanos(moment.nextLong(A_SEND.toNanos()));
            komado.control("case").kill();
            komado.control("case").start();
            isToldOnce(reporter);
            assertThat(another.status()).as("seed " + seed).isEqualTo(TOLD);
        }
    }

    /** A case of which the last fact lies four years back, on the committee's table. */
    private CarriedCase outOfTime() {
        CarriedCase matter = new CarriedCase(company, Desk.onlyCaseOf(company));
        new Desk(matter)
                .describes("昔の叱責", "power/mental", "workplace", company.today().minusYears(4));
        matter.moves("lead", "report-to-committee", Map.of());
        return matter;
    }

    private static void carriesOut(CarriedCase matter, String resolution) {
        assertThat(matter.carriesOut(resolution, "time-barred", Map.of("reason", "3年より前のこと"))
                        .status())
                .isEqualTo(204);
    }

    private static void isToldOnce(CaseHouse.Reporter reporter) {
        await().atMost(Duration.ofMinutes(2))
                .ignoreExceptions()
                .until(() -> reporter.told().contains(TOLD));
        assertThat(reporter.told()).containsOnlyOnce(TOLD, "received", "reported-to-committee");
    }
}
