package io.komado.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One of Komado's applications as it ships: its jar, extracted once, with what the JVM learnt from its first start. */
final class Application extends PreparedServer {

    /** Without a size of its own the young generation is a third of what a start needs, and is emptied twenty times a second. */
    private static final List<String> FLAGS = List.of(
            "-Xms96m",
            "-Xmn64m",
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED");

    /** Long enough for the very first start, when all applications learn at the same time on a small machine. */
    private static final Duration START_LIMIT = Duration.ofMinutes(4);

    private final ApplicationSpec spec;
    private final Path jar;
    private final Checkout checkout;
    private final Settings settings;
    private final Servers servers;

    Application(ApplicationSpec spec, Path jar, Checkout checkout, Settings settings, Servers servers) {
        super(spec.name(), settings.data(), "TERM");
        this.spec = spec;
        this.jar = jar;
        this.checkout = checkout;
        this.settings = settings;
        this.servers = servers;
    }

    /** The application's folder with its own jar and {@code lib}, extracted at the first call. */
    Path extracted() {
        String name = spec.module() + "-" + Fingerprints.of(List.of(jar));
        return Unpacking.once(
                checkout.cache().resolve(name),
                target -> Commands.run(
                        "Extracting " + jar.getFileName(),
                        target,
                        Map.of(),
                        List.of(
                                Java.home().resolve("bin/java").toString(),
                                "-Djarmode=tools",
                                "-jar",
                                jar.toString(),
                                "extract",
                                "--force",
                                "--destination",
                                target.toString())));
    }

    @Override
    ServerSpec.Readiness readiness() {
        return Readinesses.answers(spec.health(settings.ports()));
    }

    @Override
    ServerSpec prepared() {
        Path home = extracted();
        List<String> command = new ArrayList<>();
        command.add(Java.home().resolve("bin/java").toString());
        command.addAll(FLAGS);
        command.add("-Xmx" + spec.heap());
        command.addAll(List.of("-jar", home.resolve(jar.getFileName()).toString()));
        Set<Integer> ports = new HashSet<>();
        ports.add(spec.port().applyAsInt(settings.ports()));
        ports.add(spec.healthPort().applyAsInt(settings.ports()));
        return new ServerSpec(
                name(),
                aotCache().use(command),
                spec.fullEnvironment(settings, servers),
                home,
                ports,
                readiness(),
                START_LIMIT,
                "TERM",
                Duration.ofSeconds(30));
    }

    private AotCache aotCache() {
        return new AotCache(extracted().resolve("application.aot"));
    }

    /** The first start of a version is made twice: once for the JVM to learn from, and once for good. */
    @Override
    public void start() {
        ServerSpec ready = prepared();
        if (!isAlive() && !aotCache().isTrained()) {
            aotCache().train(ready, directory());
        }
        process(ready).start();
    }
}
