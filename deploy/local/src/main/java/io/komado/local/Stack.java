package io.komado.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The whole of one Komado: the servers and the applications whose jars have been built, in the order in which they start.
 *
 * <p>Tests use it as {@code up} does, and put single servers to death through {@link #control(String)}.
 */
public final class Stack {

    private final Checkout checkout;
    private final Settings settings;
    private final Servers servers;
    private final List<Application> applications;

    public Stack(Checkout checkout, Settings settings) {
        this.checkout = checkout;
        this.settings = settings;
        this.servers = new Servers(checkout, settings.data(), settings.ports(), settings.origin());
        this.applications = ApplicationSpec.ALL.stream()
                .filter(spec -> Files.exists(jar(spec)))
                .map(spec -> new Application(spec, jar(spec), checkout, settings, servers))
                .toList();
    }

    private Path jar(ApplicationSpec spec) {
        return checkout.root().resolve(spec.module()).resolve("target").resolve(spec.module() + ".jar");
    }

    /** Starts everything that does not run, tells each step, and returns when all of it is ready. */
    public void start(Progress progress) {
        try {
            startInOrder(progress);
        } catch (LaunchFailure e) {
            progress.failed();
            throw e;
        }
    }

    private void startInOrder(Progress progress) {
        servers.kafka().train();
        Servers.together(List.of(
                progress.step(servers.postgresql()), progress.step(servers.kafka()), progress.step(servers.mail())));
        makeKeys(progress);
        List<Runnable> works = new ArrayList<>();
        works.add(progress.step(servers.keycloak()));
        applications.forEach(application -> works.add(progress.step(application)));
        Servers.together(works);
    }

    private void makeKeys(Progress progress) {
        servers.keys().usernameKey();
        applications.stream()
                .filter(application -> application.name().equals("identity"))
                .filter(application -> !servers.keys().areComplete())
                .findFirst()
                .ifPresent(identity -> {
                    servers.keys().make(identity.extracted());
                    progress.say("keys made in " + servers.keys().directory());
                });
    }

    /** Stops everything in order, the last started first. */
    public void stop(Progress progress) {
        Servers.together(applications.stream().map(progress::stop).toList());
        Servers.together(List.of(progress.stop(servers.keycloak()), progress.stop(servers.mail())));
        Servers.together(List.of(progress.stop(servers.kafka()), progress.stop(servers.postgresql())));
    }

    /** Every server in the order of starting. */
    public List<ServerControl> controls() {
        List<ServerControl> controls =
                new ArrayList<>(List.of(servers.postgresql(), servers.kafka(), servers.mail(), servers.keycloak()));
        controls.addAll(applications);
        return controls;
    }

    /** The hand on one server: postgresql, kafka, mail, keycloak, identity, chat, provisioning, case, survey or gateway. */
    public ServerControl control(String name) {
        return controls().stream()
                .filter(control -> control.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new LaunchFailure("There is no server named " + name + "; the names are "
                        + String.join(
                                ", ",
                                controls().stream().map(ServerControl::name).toList()) + "."));
    }

    public KeycloakAddress keycloak() {
        return servers.keycloakAddress();
    }

    /** The database of a service, for tests that look into it. */
    public ServiceDatabase database(String service) {
        return servers.databases().ofService(service);
    }

    public Settings settings() {
        return settings;
    }
}
