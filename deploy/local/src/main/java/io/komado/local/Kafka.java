package io.komado.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One Kafka node in KRaft mode, broker and controller in one process, on listeners of this machine alone. */
final class Kafka extends PreparedServer {

    /** Any constant does: it only has to be the same at every start on the same data. */
    private static final String CLUSTER_ID = "a29tYWRvLWxvY2FsLTAwMQ";

    private static final String SETTINGS = """
            process.roles=broker,controller
            node.id=1
            controller.quorum.voters=1@127.0.0.1:${controller}
            listeners=SVC://127.0.0.1:${services},CONTROLLER://127.0.0.1:${controller}
            advertised.listeners=SVC://127.0.0.1:${services}
            controller.listener.names=CONTROLLER
            inter.broker.listener.name=SVC
            listener.security.protocol.map=CONTROLLER:PLAINTEXT,SVC:PLAINTEXT
            log.dirs=${data}
            auto.create.topics.enable=false
            default.replication.factor=1
            min.insync.replicas=1
            offsets.topic.replication.factor=1
            offsets.topic.num.partitions=4
            transaction.state.log.replication.factor=1
            transaction.state.log.min.isr=1
            transaction.state.log.num.partitions=4
            share.coordinator.state.topic.replication.factor=1
            share.coordinator.state.topic.min.isr=1
            share.coordinator.state.topic.num.partitions=1
            group.initial.rebalance.delay.ms=0
            num.network.threads=2
            num.io.threads=4
            log.cleaner.dedupe.buffer.size=8388608
            broker.session.timeout.ms=3000
            broker.heartbeat.interval.ms=500
            """;

    private static final String LOGGING = """
            status = error
            appender.console.type = Console
            appender.console.name = console
            appender.console.layout.type = PatternLayout
            appender.console.layout.pattern = %d{ISO8601} %-5p %c{1} %m%n
            rootLogger.level = warn
            rootLogger.appenderRef.console.ref = console
            logger.server.name = kafka.server.KafkaRaftServer
            logger.server.level = info
            """;

    private static final List<String> FLAGS = List.of(
            "-Xms64m",
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:MaxMetaspaceSize=128m",
            "-XX:+UseCompactObjectHeaders",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private final Checkout checkout;
    private final Path data;
    private final Ports ports;

    /** The directory is the data directory of this Komado. */
    Kafka(Checkout checkout, Path directory, Ports ports) {
        super("kafka", directory, "TERM");
        this.checkout = checkout;
        this.data = directory.resolve("kafka");
        this.ports = ports;
    }

    private Path library() {
        List<Path> built = checkout.brokerJars();
        return Unpacking.once(checkout.cache().resolve("kafka-" + Fingerprints.of(built)), target -> {
            for (Path jar : built) {
                Files.copy(jar, target.resolve(jar.getFileName()));
            }
        });
    }

    @Override
    ServerSpec.Readiness readiness() {
        return Readinesses.prints("Kafka Server started");
    }

    @Override
    ServerSpec prepared() {
        List<Path> jars = Checkout.files(library(), "", ".jar");
        format(jars);
        return new ServerSpec(
                name(),
                aotCache()
                        .use(Java.command(
                                withLogging(),
                                jars,
                                List.of("kafka.Kafka", settings().toString()))),
                Map.of(),
                directory(),
                Set.of(ports.kafka(), ports.kafkaController()),
                readiness(),
                Duration.ofSeconds(60),
                "TERM",
                Duration.ofSeconds(30));
    }

    /** Has the JVM learn from one start, so that later ones are quicker; nothing happens when it has. */
    void train() {
        if (!isAlive() && !aotCache().isTrained()) {
            aotCache().train(prepared(), directory());
        }
    }

    private AotCache aotCache() {
        return new AotCache(library().resolve("kafka.aot"));
    }

    private List<String> withLogging() {
        List<String> flags = new ArrayList<>(FLAGS);
        flags.add("-Dlog4j2.configurationFile=" + data.resolveSibling("kafka-logging.properties"));
        return flags;
    }

    private Path settings() {
        return data.resolveSibling("kafka.properties");
    }

    /** Writes the settings and formats the storage if there is none yet. */
    private void format(List<Path> jars) {
        PrivateFiles.directory(data);
        PrivateFiles.write(data.resolveSibling("kafka-logging.properties"), LOGGING);
        PrivateFiles.write(
                settings(),
                SETTINGS.replace("${services}", "" + ports.kafka())
                        .replace("${controller}", "" + ports.kafkaController())
                        .replace("${data}", data.toString()));
        if (!Files.exists(data.resolve("meta.properties"))) {
            Commands.run(
                    "Formatting Kafka's storage",
                    directory(),
                    Map.of(),
                    Java.command(
                            withLogging(),
                            jars,
                            List.of(
                                    "kafka.tools.StorageTool",
                                    "format",
                                    "-t",
                                    CLUSTER_ID,
                                    "-c",
                                    settings().toString())));
        }
    }

    String bootstrapServers() {
        return "127.0.0.1:" + ports.kafka();
    }
}
