package io.komado.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a deployer may not say, and the sentence that comes back. */
class RefusalTests {

    @ParameterizedTest
    @CsvSource({
        "clock, x",
        "komado, x",
        "services.survey, 2",
        "services.gateway.keysSecret, komado-keys-gateway",
        "services.chat.env, x",
        "services.chat.autoscaling.cpu, 50",
        "keycloak.clockFile, /tmp/clock",
        "postgresql.password, x",
        "kafka.strimzi.enabeld, true",
        "networkPolicy.open, true",
        "image.repository, komado"
    })
    void refusesAValueThatNobodyKnows(String path, String value) {
        assertThatThrownBy(() -> Chart.minimalWith(Map.of(path, value)))
                .hasMessageContaining("values don't meet the specifications of the schema")
                .hasMessageContaining(path.substring(path.lastIndexOf('.') + 1));
    }

    @ParameterizedTest
    @CsvSource({
        "origin, http://komado.example",
        "origin, https://komado.example/",
        "origin, https://10.0.0.1",
        "image.tag, latest",
        "image.pullPolicy, Sometimes",
        "services.chat.replicas, many",
        "services.chat.replicas, 0",
        "services.chat.keysSecret, Komado_Keys",
        "services.chat.resources.limits.memory, much",
        "services.chat.autoscaling.enabled, maybe",
        "services.chat.settings.lower_case, x",
        "postgresql.port, 70000",
        "postgresql.sslMode, sometimes",
        "postgresql.cloudNativePg.image, postgresql:latest",
        "postgresql.cloudNativePg.backup.days, 8",
        "kafka.bootstrapServers, kafka",
        "smtp.from, komado",
        "ingress.enabled, 3",
        "monitoring.labels, x"
    })
    void refusesAValueOfTheWrongKind(String path, String value) {
        assertThatThrownBy(() -> Chart.minimalWith(Map.of(path, value)))
                .hasMessageContaining("values don't meet the specifications of the schema");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"KOMADO_CLOCK_FILE", "KOMADO_CLOCKFILE", "KOMADO_CLOCK", "KOMADO__CLOCK_FILE", "K_OMADO_CLOCK"})
    void forbidsAMovedClock(String variable) {
        for (String service : new String[] {"gateway", "identity", "chat", "provisioning", "case", "survey"}) {
            assertThatThrownBy(() ->
                            Chart.minimalWith(Map.of("services." + service + ".settings." + variable, "/tmp/clock")))
                    .hasMessageContaining(
                            "services." + service + ".settings: komado.clock (KOMADO_CLOCK_FILE) is forbidden"
                                    + " here, because a moved clock would falsify terms, deadlines and the audit stream.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-Dkomado.clock.file=/tmp/clock", "--komado.clock-file=/tmp/clock"})
    void forbidsAMovedClockInWhateverSetting(String value) {
        assertThatThrownBy(() -> Chart.minimalWith(Map.of("services.chat.settings.JDK_JAVA_OPTIONS", value)))
                .hasMessageContaining("komado.clock (KOMADO_CLOCK_FILE) is forbidden");
    }

    @ParameterizedTest
    @CsvSource({
        "SPRING_KAFKA_PROPERTIES_SASL_PASSWORD, looks like a secret",
        "KOMADO_CLIENTSECRET, looks like a secret",
        "KOMADO_ORIGIN, is set by the chart itself",
        "SERVER_PORT, is set by the chart itself",
        "SPRING_CONFIG_IMPORT, could undo what the services promise",
        "LOGGING_LEVEL_ROOT, could undo what the services promise"
    })
    void refusesASettingThatIsNotTheDeployers(String variable, String reason) {
        assertThatThrownBy(() -> Chart.minimalWith(Map.of("services.provisioning.settings." + variable, "x")))
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            origin                   | origin must be set
            postgresql.host          | postgresql.host must be set
            kafka.bootstrapServers   | kafka.bootstrapServers must be set
            smtp.host                | smtp.host and smtp.from must be set
            """)
    void saysWhatIsMissing(String path, String sentence) {
        assertThatThrownBy(() -> Chart.minimalWith(Map.of(path, ""))).hasMessageContaining(sentence);
    }

    @Test
    void refusesTwoDoorsAndMoreCopiesThanNodes() {
        assertThatThrownBy(() -> Chart.minimalWith(Map.of("ingress.enabled", true, "route.enabled", true)))
                .hasMessageContaining("there is one door");
        assertThatThrownBy(() -> Chart.minimalWith(Map.of("kafka.strimzi.enabled", true, "kafka.strimzi.nodes", 1)))
                .hasMessageContaining("kafka.replicationFactor must not be larger");
        assertThatThrownBy(() -> Chart.minimalWith(Map.of("services.chat.autoscaling.minReplicas", 20)))
                .hasMessageContaining("minReplicas must not be larger than maxReplicas");
    }

    @Test
    void everyPropertyOfTheSchemaIsDescribedAndEveryObjectIsClosed() {
        examine(Checkout.yaml("deploy/helm/komado/values.schema.json"), "");
    }

    private static void examine(JsonNode schema, String path) {
        if (schema.path("type").asText().equals("object")) {
            assertThat(schema.has("additionalProperties")).as(path).isTrue();
            assertThat(schema.get("additionalProperties"))
                    .as(path + " takes anything")
                    .isNotEqualTo(BooleanNode.TRUE);
        }
        schema.path("properties").properties().forEach(property -> {
            String inside = path + "/" + property.getKey();
            boolean shared = property.getValue().has("$ref");
            assertThat(shared
                            || property.getValue().path("description").asText().length() > 8)
                    .as(inside + " is described")
                    .isTrue();
            examine(property.getValue(), inside);
        });
        schema.path("definitions")
                .properties()
                .forEach(definition -> examine(definition.getValue(), "#" + definition.getKey()));
    }
}
