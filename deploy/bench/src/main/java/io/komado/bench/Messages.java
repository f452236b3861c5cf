package io.komado.bench;

import io.komado.local.Stack;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * A message through the gateway: token checked twice, text encrypted, message, counter and event in one durable transaction,
 * acknowledged; at 1, 8, 32 and 128 members at once, each beside the bare transaction in the same minute.
 */
final class Messages {

    private static final int ACCOUNTS = 128;
    private static final int USUAL = 32;
    private static final List<Integer> LEVELS = List.of(1, 8, 32, 128);
    private static final int WARM_UP_ROUNDS = 6;
    private static final Duration WARM_UP_ROUND = Duration.ofSeconds(20);
    private static final Duration SETTLE = Duration.ofSeconds(3);
    private static final Duration MEASURED = Duration.ofSeconds(10);

    private final Stack stack;

    Messages(Stack stack) {
        this.stack = stack;
    }

    void run() throws Exception {
        Accounts accounts = Accounts.signIn(stack, ACCOUNTS);
        System.out.println("text of " + Account.textBytes() + " bytes; limits as shipped; nobody reads along");
        try (BareSql bare = new BareSql(stack, accounts.crowd().tenant())) {
            Pace pace = new Pace();
            warmUp(accounts, bare, pace);
            for (int level : LEVELS) {
                accounts.renew();
                drain(bare);
                Processors processors = Processors.watch(stack);
                ClosedLoop.Outcome ours =
                        ClosedLoop.run(level, SETTLE, MEASURED, number -> accounts.sender(number, level));
                String spent = processors.perUnit(
                        Math.round(ours.perSecond() * SETTLE.plus(MEASURED).toSeconds()));
                drain(bare);
                ClosedLoop.Outcome sql = ClosedLoop.run(level, SETTLE, MEASURED, number -> bare.sender(number, level));
                System.out.printf("%4d at once  the machine checks a signature in %.0f us%n", level, pace.micros());
                System.out.printf("%4s          gateway   %s%n", "", ours.row());
                System.out.printf("%4s          bare SQL  %s%n", "", sql.row());
                System.out.printf("%4s          ms of processor a message: %s%n", "", spent);
            }
        }
    }

    private static void warmUp(Accounts accounts, BareSql bare, Pace pace) throws Exception {
        accounts.renew();
        for (int round = 1; round <= WARM_UP_ROUNDS; round++) {
            ClosedLoop.Outcome outcome =
                    ClosedLoop.run(USUAL, Duration.ZERO, WARM_UP_ROUND, number -> accounts.sender(number, USUAL));
            System.out.printf("   warming up  gateway   %s%n", outcome.row());
        }
        drain(bare);
        pace.micros();
        ClosedLoop.run(USUAL, SETTLE, SETTLE, number -> bare.sender(number, USUAL));
    }

    /** Waits until the relay has sent everything, so that nothing of one measurement is paid in the next. */
    private static void drain(BareSql bare) throws SQLException {
        while (bare.waiting() > 0) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }
}
