package io.komado.local;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * One of Komado's own applications, as data: which module it is built from, where it listens and what it is told.
 *
 * @param name the word used for it in progress lines, logs and controls
 * @param module the Maven module, whose jar has the same name
 * @param port the port of its service
 * @param healthPort the port that answers whether it is ready
 * @param heap the largest heap
 * @param environment what it needs beside what every application gets
 */
record ApplicationSpec(
        String name,
        String module,
        ToIntFunction<Ports> port,
        ToIntFunction<Ports> healthPort,
        String heap,
        Environment environment) {

    /** The settings that only this application gets. */
    @FunctionalInterface
    interface Environment {
        Map<String, String> of(Settings settings, Servers servers);
    }

    static final List<ApplicationSpec> ALL = List.of(
            new ApplicationSpec(
                    "identity",
                    "identity-service",
                    Ports::identity,
                    Ports::identity,
                    "256m",
                    ApplicationSpec::identity),
            new ApplicationSpec("chat", "chat-service", Ports::chat, Ports::chat, "384m", ApplicationSpec::chat),
            new ApplicationSpec(
                    "provisioning",
                    "provisioning-service",
                    Ports::provisioning,
                    Ports::provisioning,
                    "384m",
                    ApplicationSpec::provisioning),
            new ApplicationSpec("case", "case-service", Ports::cases, Ports::cases, "256m", ApplicationSpec::cases),
            new ApplicationSpec(
                    "survey", "survey-service", Ports::survey, Ports::survey, "384m", ApplicationSpec::survey),
            new ApplicationSpec(
                    "gateway", "gateway", Ports::gateway, Ports::gatewayManagement, "256m", ApplicationSpec::gateway));

    URI health(Ports ports) {
        return URI.create("http://127.0.0.1:" + healthPort.applyAsInt(ports) + "/actuator/health/readiness");
    }

    /** All that the application gets through its environment. */
    Map<String, String> fullEnvironment(Settings settings, Servers servers) {
        Map<String, String> all = new HashMap<>(environment.of(settings, servers));
        all.put("SERVER_PORT", "" + port.applyAsInt(settings.ports()));
        all.put("SERVER_ADDRESS", "127.0.0.1");
        KeycloakAddress keycloak = servers.keycloakAddress();
        all.put("KOMADO_TOKENS_MEMBERISSUER", keycloak.issuer("members"));
        all.put("KOMADO_TOKENS_MEMBERKEYS", keycloak.keysUrl("members"));
        all.put("KOMADO_TOKENS_STAFFISSUER", keycloak.issuer("staff"));
        all.put("KOMADO_TOKENS_STAFFKEYS", keycloak.keysUrl("staff"));
        settings.clockFile().ifPresent(file -> all.put("KOMADO_CLOCK_FILE", file.toString()));
        return all;
    }

    private static Map<String, String> identity(Settings settings, Servers servers) {
        Map<String, String> own = service("identity", servers);
        own.put("KOMADO_KEYCLOAK_URL", servers.keycloakAddress().url());
        own.put("KOMADO_KEYCLOAK_CLIENTSECRET", servers.keycloakAddress().identitySecret());
        own.putAll(mail(settings));
        own.put("KOMADO_ORIGIN", settings.origin());
        return own;
    }

    private static Map<String, String> chat(Settings settings, Servers servers) {
        Map<String, String> own = service("chat", servers);
        own.putAll(callerOfIdentity(settings, servers, servers.keycloakAddress().chatSecret()));
        return own;
    }

    private static Map<String, String> provisioning(Settings settings, Servers servers) {
        Map<String, String> own = service("provisioning", servers);
        own.putAll(callerOfIdentity(settings, servers, servers.keycloakAddress().provisioningSecret()));
        own.put(
                "KOMADO_DATABASE_OPERATORPASSWORD",
                servers.databases().ofService("provisioning").operatorPassword());
        own.putAll(mail(settings));
        own.put("KOMADO_ORIGIN", settings.origin());
        own.put("KOMADO_CLOSING_SERVICES", "identity,chat,case,survey");
        return own;
    }

    private static Map<String, String> cases(Settings settings, Servers servers) {
        Map<String, String> own = service("case", servers);
        own.putAll(callerOfIdentity(settings, servers, servers.keycloakAddress().caseSecret()));
        own.put("KOMADO_CHAT_URL", local(settings.ports().chat()));
        own.putAll(mail(settings));
        own.putAll(Map.of(
                "KOMADO_MAILBOX_HOST", "127.0.0.1",
                "KOMADO_MAILBOX_PORT", "" + settings.ports().imap(),
                "KOMADO_MAILBOX_USER", "desk@komado.example",
                "KOMADO_MAILBOX_PASSWORD", "any",
                "KOMADO_MAILBOX_TLS", "false"));
        return own;
    }

    private static Map<String, String> survey(Settings settings, Servers servers) {
        Map<String, String> own = service("survey", servers);
        own.putAll(callerOfIdentity(settings, servers, servers.keycloakAddress().surveySecret()));
        return own;
    }

    private static Map<String, String> gateway(Settings settings, Servers servers) {
        Ports ports = settings.ports();
        return Map.of(
                "KOMADO_ORIGIN", settings.origin(),
                "KOMADO_UPSTREAMS_IDENTITY", local(ports.identity()),
                "KOMADO_UPSTREAMS_CHAT", local(ports.chat()),
                "KOMADO_UPSTREAMS_PROVISIONING", local(ports.provisioning()),
                "KOMADO_UPSTREAMS_CASE", local(ports.cases()),
                "KOMADO_UPSTREAMS_SURVEY", local(ports.survey()),
                "KOMADO_UPSTREAMS_KEYCLOAK", local(ports.keycloak()),
                "MANAGEMENT_SERVER_PORT", "" + ports.gatewayManagement(),
                "MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
    }

    private static Map<String, String> callerOfIdentity(Settings settings, Servers servers, String secret) {
        return Map.of(
                "KOMADO_IDENTITY_URL", local(settings.ports().identity()),
                "KOMADO_CLIENTSECRET", secret,
                "KOMADO_TOKENURL", servers.keycloakAddress().tokenUrl("staff"));
    }

    private static Map<String, String> mail(Settings settings) {
        return Map.of(
                "KOMADO_MAIL_HOST", "127.0.0.1",
                "KOMADO_MAIL_PORT", "" + settings.ports().smtp(),
                "KOMADO_MAIL_FROM", "komado@komado.example",
                "KOMADO_MAIL_STARTTLS", "false");
    }

    private static Map<String, String> service(String name, Servers servers) {
        ServiceDatabase database = servers.databases().ofService(name);
        return new HashMap<>(Map.of(
                "KOMADO_DATABASE_URL", database.url(),
                "KOMADO_DATABASE_OWNERPASSWORD", database.ownerPassword(),
                "KOMADO_DATABASE_SERVICEPASSWORD", database.servicePassword(),
                "KOMADO_DATABASE_RELAYPASSWORD", database.relayPassword(),
                "KOMADO_KAFKA_BOOTSTRAPSERVERS", servers.kafka().bootstrapServers(),
                "KOMADO_KEYS_DIRECTORY", servers.keys().ofService(name).toString()));
    }

    private static String local(int port) {
        return "http://127.0.0.1:" + port;
    }
}
