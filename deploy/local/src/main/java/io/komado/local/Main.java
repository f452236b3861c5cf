package io.komado.local;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The command line behind {@code deploy/local/up} and its neighbours. */
public final class Main {

    private Main() {}

    /** Takes a command and its options; any failure is one sentence on standard error and status 1. */
    public static void main(String[] arguments) {
        List<String> words = List.of(arguments);
        if (words.isEmpty()) {
            fail("Say what to do: up, down, status, logs, reset or code.");
        }
        try {
            Checkout checkout = Checkout.find();
            Settings settings = Settings.from(checkout, System.getenv());
            System.exit(run(checkout, settings, words.getFirst(), words.subList(1, words.size())));
        } catch (LaunchFailure e) {
            fail(String.valueOf(e.getMessage()));
        } catch (UncheckedIOException e) {
            fail(sentenceFor(e));
        }
    }

    /** What a person can do about a file that cannot be read or written; mostly the disk is full. */
    static String sentenceFor(UncheckedIOException e) {
        Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
        return "A file could not be read or written (" + cause.getMessage()
                + "); see that there is room on the disk and that the file is yours, then try again.";
    }

    private static int run(Checkout checkout, Settings settings, String command, List<String> options) {
        return switch (command) {
            case "up" -> Up.run(checkout, settings, options);
            case "down" -> Lifecycle.down(checkout, settings, options);
            case "status" -> Lifecycle.status(checkout, settings, options);
            case "logs" -> Lifecycle.logs(settings, options);
            case "reset" -> Lifecycle.reset(checkout, settings, options);
            case "code" -> Demo.printCode(options);
            default ->
                throw new LaunchFailure(
                        "There is no command " + command + "; say up, down, status, logs, reset or code.");
        };
    }

    private static void fail(String sentence) {
        System.err.println(sentence);
        System.exit(1);
    }
}
