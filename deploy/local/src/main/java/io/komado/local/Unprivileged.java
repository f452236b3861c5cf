package io.komado.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** PostgreSQL refuses to run as root; where the launcher is root, its programs run without those rights. */
final class Unprivileged {

    private enum Means {
        NOT_NEEDED,
        USER_NAMESPACE,
        NOBODY
    }

    private static final Means MEANS = means();

    private Unprivileged() {}

    private static Means means() {
        if (!System.getProperty("user.name").equals("root")) {
            return Means.NOT_NEEDED;
        }
        return Commands.succeeds("unshare", "-U", "true") ? Means.USER_NAMESPACE : Means.NOBODY;
    }

    /** What goes in front of a command; each replaces itself by the command, so the process number stays. */
    static List<String> prefix() {
        return switch (MEANS) {
            case NOT_NEEDED -> List.of();
            case USER_NAMESPACE -> List.of("unshare", "-U");
            case NOBODY -> List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups");
        };
    }

    /** Gives these to whoever the command runs as; a user namespace keeps root's own files readable, so nothing is due there. */
    static void own(Path... paths) {
        if (MEANS == Means.NOBODY) {
            List<String> command = new ArrayList<>(List.of("chown", "nobody:nogroup"));
            for (Path path : paths) {
                command.add(path.toString());
            }
            Commands.run("chown", paths[0].resolveSibling(""), Map.of(), command);
        }
    }
}
