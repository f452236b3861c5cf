package io.komado.chassis.problem;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Says where something failed and of which kind it was, and leaves out every message: a message may hold what was typed (TH-29). */
public final class Traces {

    private static final int FRAMES = 12;

    private Traces() {}

    /** The kinds of a failure and its causes, outermost first. */
    public static String kindOf(Throwable e) {
        StringBuilder kinds = new StringBuilder(e.getClass().getName());
        for (Throwable cause = e.getCause(); cause != null && cause != cause.getCause(); cause = cause.getCause()) {
            kinds.append(" < ").append(cause.getClass().getName());
        }
        return kinds.toString();
    }

    /** The kinds, and for each the first frames of its stack. */
    public static String of(Throwable e) {
        StringBuilder trace = new StringBuilder();
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            trace.append(trace.isEmpty() ? "" : "\ncaused by ")
                    .append(cause.getClass().getName())
                    .append(Arrays.stream(cause.getStackTrace())
                            .limit(FRAMES)
                            .map(frame -> "\n  at " + frame)
                            .collect(Collectors.joining()));
        }
        return trace.toString();
    }
}
