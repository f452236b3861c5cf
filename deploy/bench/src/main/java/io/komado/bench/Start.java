package io.komado.bench;

import io.komado.local.Checkout;
import io.komado.local.Pids;
import io.komado.local.ServerControl;
import io.komado.local.Stack;
import java.io.IOException;

/** The command {@code up} on a machine where everything is built: until it returns, with everything healthy, and in how much memory. */
final class Start {

    private static final int ROUNDS = 3;

    private final Checkout checkout;
    private final Stack stack;

    Start(Checkout checkout, Stack stack) {
        this.checkout = checkout;
        this.stack = stack;
    }

    void run() throws IOException, InterruptedException {
        for (int round = 1; round <= ROUNDS; round++) {
            command("down");
            long begin = System.nanoTime();
            command("up");
            System.out.printf("up returned after %.1f s%n", (System.nanoTime() - begin) / 1e9);
        }
        long together = 0;
        for (ServerControl server : stack.controls()) {
            long megabytes = server.pid().map(Pids::residentMegabytes).orElse(0L);
            together += megabytes;
            System.out.printf("  %-13s %5d MB%n", server.name(), megabytes);
        }
        System.out.printf("  %-13s %5d MB (proportional set size)%n", "together", together);
    }

    private void command(String name) throws IOException, InterruptedException {
        int status = new ProcessBuilder(
                        checkout.root().resolve("deploy/local/" + name).toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (status != 0) {
            throw new IllegalStateException(name + " failed");
        }
    }
}
