package io.komado.cleaner;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Programs of the system that read what no library of Java can; they inherit the sandbox and get an address space of their own. */
final class Converters {

    private static final long ADDRESS_SPACE = 2L * 1024 * 1024 * 1024;
    private static final int PATIENCE_SECONDS = 100;

    private Converters() {}

    /** @throws Refused when the program is not installed, fails or takes too long */
    static void run(List<String> command) throws Refused {
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new Refused(Refused.Reason.NO_CONVERTER);
        }
        try {
            Sandbox.limitAddressSpace(process.pid(), ADDRESS_SPACE);
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new Refused(Refused.Reason.TOO_MUCH);
            }
            if (process.exitValue() != 0) {
                throw new Refused(Refused.Reason.DAMAGED);
            }
        } catch (IOException e) {
            throw new Refused(Refused.Reason.DAMAGED);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused(Refused.Reason.DAMAGED);
        } finally {
            process.destroyForcibly();
        }
    }
}
