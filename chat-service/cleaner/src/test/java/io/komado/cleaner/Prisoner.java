package io.komado.cleaner;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A program that, inside the sandbox, tries what a parser taken over by its file would try; prints what worked. */
final class Prisoner {

    private Prisoner() {}

    /** @param arguments as the cleaner's; the last is a file that must not be read, in front of it a port that listens */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int count = arguments.length;
        int port = Integer.parseInt(arguments[count - 2]);
        Path secret = Path.of(arguments[count - 1]);
        Path own = Path.of(arguments[0]);
        Sandbox.enter(own, Arrays.stream(arguments, 1, count - 2).map(Path::of).toList());
        List<String> worked = new ArrayList<>();
        if (succeeds(() -> new Socket(InetAddress.getLoopbackAddress(), port).close())) {
            worked.add("connect");
        }
        if (succeeds(() -> Files.readString(secret))) {
            worked.add("read");
        }
        if (succeeds(() -> Files.writeString(secret.resolveSibling("left"), "here"))) {
            worked.add("write");
        }
        if (new ProcessBuilder("cat", secret.toString()).start().waitFor() == 0) {
            worked.add("cat");
        }
        if (succeeds(() -> Files.writeString(own.resolve("note"), "mine"))) {
            worked.add("own");
        }
        System.out.print(String.join(",", worked));
        System.out.flush();
    }

    /** Something that may be refused. */
    interface Attempt {
        void make() throws IOException;
    }

    private static boolean succeeds(Attempt attempt) {
        try {
            attempt.make();
            return true;
        } catch (IOException refused) {
            return false;
        }
    }
}
