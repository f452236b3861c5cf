package io.komado.gateway.refusals;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.boot.logging.StackTracePrinter;

/** Prints the kinds and places of exceptions and never their messages, which may hold what was typed (TH-29). */
public final class SilentStackTraces implements StackTracePrinter {

    private static final int FRAMES = 12;

    @Override
    public void printStackTrace(Throwable e, Appendable out) throws IOException {
        String before = "";
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            out.append(before)
                    .append(cause.getClass().getName())
                    .append(Arrays.stream(cause.getStackTrace())
                            .limit(FRAMES)
                            .map(frame -> "\n  at " + frame)
                            .collect(Collectors.joining()));
            before = "\ncaused by ";
        }
    }
}
