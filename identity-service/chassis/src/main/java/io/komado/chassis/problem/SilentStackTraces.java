package io.komado.chassis.problem;

import java.io.IOException;
import org.springframework.boot.logging.StackTracePrinter;

/** Prints the exceptions that any library logs without their messages, so that none can carry what was typed (TH-29). */
public final class SilentStackTraces implements StackTracePrinter {

    @Override
    public void printStackTrace(Throwable e, Appendable out) throws IOException {
        out.append(Traces.of(e));
    }
}
