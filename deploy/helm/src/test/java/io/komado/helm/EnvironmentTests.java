package io.komado.helm;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every process is told what it needs, and no secret stands where a plain value can be read. */
class EnvironmentTests {

    private static final List<String> EVERY_SERVICE = List.of(
            "SERVER_PORT",
            "SERVER_ADDRESS",
            "KOMADO_TOKENS_MEMBERISSUER",
            "KOMADO_TOKENS_MEMBERKEYS",
            "KOMADO_TOKENS_STAFFISSUER",
            "KOMADO_TOKENS_STAFFKEYS");

    private static final List<String> WITH_STORES = List.of(
            "KOMADO_DATABASE_URL",
            "KOMADO_DATABASE_OWNERPASSWORD",
            "KOMADO_DATABASE_SERVICEPASSWORD",
            "KOMADO_DATABASE_RELAYPASSWORD",
            "KOMADO_KAFKA_BOOTSTRAPSERVERS",
            "KOMADO_OUTBOX_REPLICATIONFACTOR",
            "KOMADO_KEYS_DIRECTORY");

    private static final Pattern SECRET_NAME = Pattern.compile(".*(PASSWORD|SECRET|_KEY)$");

    static Stream<String> values() {
        return Chart.VALUES.stream();
    }

    private static List<EnvVar> environment(String values, String pod) {
        PodTemplateSpec template =
                Objects.requireNonNull(Chart.with(values).pods().get("komado-" + pod));
        return template.getSpec().getContainers().getFirst().getEnv();
    }

    private static String plain(String values, String pod, String name) {
        return environment(values, pod).stream()
                .filter(variable -> variable.getName().equals(name))
                .map(EnvVar::getValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError(pod + " has no " + name));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            gateway      | KOMADO_PROOF_KEY KOMADO_ORIGIN KOMADO_UPSTREAMS_IDENTITY KOMADO_UPSTREAMS_CHAT KOMADO_UPSTREAMS_PROVISIONING KOMADO_UPSTREAMS_CASE KOMADO_UPSTREAMS_SURVEY KOMADO_UPSTREAMS_KEYCLOAK MANAGEMENT_SERVER_PORT MANAGEMENT_SERVER_ADDRESS
            identity     | KOMADO_ORIGIN KOMADO_KEYCLOAK_URL KOMADO_KEYCLOAK_CLIENTSECRET KOMADO_MAIL_HOST KOMADO_MAIL_PORT KOMADO_MAIL_FROM KOMADO_MAIL_STARTTLS
            chat         | KOMADO_IDENTITY_URL KOMADO_CLIENTSECRET KOMADO_TOKENURL
            provisioning | KOMADO_ORIGIN KOMADO_CLOSING_SERVICES KOMADO_IDENTITY_URL KOMADO_CLIENTSECRET KOMADO_TOKENURL KOMADO_DATABASE_OPERATORPASSWORD KOMADO_MAIL_HOST KOMADO_MAIL_PORT KOMADO_MAIL_FROM KOMADO_MAIL_STARTTLS
            survey       | KOMADO_IDENTITY_URL KOMADO_CLIENTSECRET KOMADO_TOKENURL
            case         | KOMADO_IDENTITY_URL KOMADO_CLIENTSECRET KOMADO_TOKENURL KOMADO_CHAT_URL KOMADO_MAIL_HOST KOMADO_MAIL_PORT KOMADO_MAIL_FROM KOMADO_MAIL_STARTTLS
            """)
    void everyServiceGetsWhatItNeedsAndNothingElse(String service, String own) {
        Set<String> needed = new TreeSet<>(EVERY_SERVICE);
        needed.addAll(List.of(own.split(" ")));
        if (!service.equals("gateway")) {
            needed.addAll(WITH_STORES);
        }

        for (String values : List.of("minimal", "tls-ingress")) {
            assertThat(environment(values, service))
                    .extracting(EnvVar::getName)
                    .containsExactlyInAnyOrderElementsOf(needed);
        }
    }

    @Test
    void theClusterKnowsEveryVariableThatTheLocalEditionSets() {
        Set<String> local = Pattern.compile("\"((?:KOMADO|KC|SERVER|MANAGEMENT)_[A-Z_]+)\"")
                .matcher(Checkout.text("deploy/local/src/main/java/io/komado/local/ApplicationSpec.java")
                        + Checkout.text("deploy/local/src/main/java/io/komado/local/Keycloak.java"))
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(local).hasSizeGreaterThan(25).contains("KOMADO_CLOCK_FILE");
        local.remove("KOMADO_CLOCK_FILE");

        // Not every cluster has a mailbox; the example with operators does.
        assertThat(Stream.of("gateway", "identity", "chat", "provisioning", "case", "survey", "keycloak")
                        .flatMap(pod ->
                                Stream.of("minimal", "operators").flatMap(values -> environment(values, pod).stream()))
                        .map(EnvVar::getName))
                .containsAll(local);
    }

    @ParameterizedTest
    @MethodSource("values")
    void secretsComeByReferenceOnly(String values) {
        Chart.with(values).pods().values().forEach(pod -> {
            List<EnvVar> environment = pod.getSpec().getContainers().getFirst().getEnv();
            assertThat(environment).extracting(EnvVar::getName).doesNotHaveDuplicates();
            for (EnvVar variable : environment) {
                boolean byReference = variable.getValueFrom() != null
                        && variable.getValueFrom().getSecretKeyRef() != null;
                assertThat(byReference)
                        .as(variable.getName())
                        .isEqualTo(SECRET_NAME.matcher(variable.getName()).matches());
                if (byReference) {
                    assertThat(variable.getValueFrom().getSecretKeyRef().getOptional())
                            .as("a missing secret stops the pod")
                            .isNull();
                }
            }
        });
    }

    @Test
    void eachServiceReadsItsOwnKeysAndPasswordsOnly() {
        for (String service : List.of("identity", "chat", "provisioning", "case", "survey")) {
            PodTemplateSpec pod =
                    Objects.requireNonNull(Chart.with("minimal").pods().get("komado-" + service));
            assertThat(pod.getSpec().getVolumes())
                    .filteredOn(volume -> volume.getSecret() != null)
                    .singleElement()
                    .satisfies(volume ->
                            assertThat(volume.getSecret().getSecretName()).isEqualTo("komado-keys-" + service));
            assertThat(environment("minimal", service))
                    .filteredOn(variable -> variable.getValueFrom() != null)
                    .extracting(variable -> variable.getValueFrom().getSecretKeyRef())
                    .allMatch(secret -> secret.getName().startsWith("komado-postgresql-" + service + "-")
                            || (secret.getName().equals("komado-clients")
                                    && secret.getKey().equals(service + "-service")));
        }
    }

    @Test
    void gatewayHoldsNoSecretButTheKeyOfItsChallenges() {
        assertThat(Rendered.tree(Objects.requireNonNull(
                                Chart.with("minimal").pods().get("komado-gateway")))
                        .findValues("secretKeyRef"))
                .singleElement()
                .satisfies(secret -> assertThat(secret.get("name").asText()).isEqualTo("komado-proof"));
    }

    @Test
    void storesAreThoseThatTheValuesName() {
        assertThat(plain("tls-ingress", "chat", "KOMADO_DATABASE_URL"))
                .isEqualTo("jdbc:postgresql://10.1.2.3:6432/chat?sslmode=prefer");
        assertThat(plain("tls-ingress", "chat", "KOMADO_KAFKA_BOOTSTRAPSERVERS"))
                .isEqualTo("10.1.2.4:19092");
        assertThat(plain("operators", "identity", "KOMADO_DATABASE_URL"))
                .isEqualTo("jdbc:postgresql://komado-postgresql-rw:5432/identity?sslmode=require");
        assertThat(plain("operators", "identity", "KOMADO_KAFKA_BOOTSTRAPSERVERS"))
                .isEqualTo("komado-kafka-kafka-bootstrap:9092");
        assertThat(plain("operators", "gateway", "KOMADO_LIMITS_PERSECOND")).isEqualTo("60");
    }

    @Test
    void tokensAreIssuedUnderTheOriginAndCheckedInside() {
        assertThat(plain("minimal", "gateway", "KOMADO_TOKENS_MEMBERISSUER"))
                .isEqualTo("https://komado.example/auth/realms/members");
        assertThat(plain("minimal", "gateway", "KOMADO_TOKENS_STAFFKEYS"))
                .isEqualTo("http://komado-keycloak:8080/auth/realms/staff/protocol/openid-connect/certs");
        assertThat(plain("minimal", "chat", "KOMADO_TOKENURL"))
                .isEqualTo("http://komado-keycloak:8080/auth/realms/staff/protocol/openid-connect/token");
    }

    @Test
    void keycloakStartsOptimizedInAClusterWithTwoOwners() {
        List<String> arguments = Chart.with("minimal")
                .one(StatefulSet.class, "komado-keycloak")
                .getSpec()
                .getTemplate()
                .getSpec()
                .getContainers()
                .getFirst()
                .getArgs();

        assertThat(arguments)
                .startsWith("start", "--optimized", "--import-realm")
                .contains("--hostname=https://komado.example/auth", "--cache-stack=jdbc-ping")
                .contains("--log-level=INFO,org.keycloak.events:off,io.smallrye.health:off")
                .contains("--spi-cache-embedded--default--sessions-owners=2")
                .noneMatch(argument -> argument.contains("proxy-headers") || argument.contains("password"));
        assertThat(environment("minimal", "keycloak"))
                .extracting(EnvVar::getName)
                .contains("KOMADO_SMTP_FROM", "KOMADO_SMTP_STARTTLS", "KC_DB_PASSWORD", "KOMADO_USERNAME_KEY");
    }
}
