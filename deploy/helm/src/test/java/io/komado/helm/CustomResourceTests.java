package io.komado.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The resources of operators have no model here, so each is compared with a written one, word for word. */
class CustomResourceTests {

    private static Map<String, JsonNode> custom(Rendered rendered) {
        Map<String, JsonNode> resources = new TreeMap<>();
        for (JsonNode object : rendered.objects()) {
            if (StrictModel.typeOf(object) == null) {
                ObjectNode bare = object.deepCopy();
                ((ObjectNode) bare.get("metadata").get("labels"))
                        .properties()
                        .removeIf(label -> label.getKey().startsWith("app.kubernetes.io/")
                                || label.getKey().startsWith("helm.sh/"));
                resources.put(Rendered.kind(object) + "/" + Rendered.name(object), bare);
            }
        }
        return resources;
    }

    @Test
    void operatorsGetWhatIsWrittenDown() {
        Map<String, JsonNode> expected =
                custom(Rendered.from(Checkout.text("deploy/helm/src/test/resources/expected/custom-resources.yaml")));

        Map<String, JsonNode> rendered = custom(Chart.with("operators"));

        assertThat(rendered).containsOnlyKeys(expected.keySet());
        expected.forEach(
                (name, resource) -> assertThat(rendered.get(name)).as(name).isEqualTo(resource));
    }

    @Test
    void nothingIsLeftToOperatorsThatNobodyAskedFor() {
        for (String values : List.of("minimal", "tls-ingress")) {
            assertThat(custom(Chart.with(values))).isEmpty();
        }
    }

    /** A daily base backup and its WAL, kept for a window of days - 1, are gone after the days that were promised. */
    @ParameterizedTest
    @CsvSource({"7, 6d", "2, 1d"})
    void walIsGoneAfterTheDaysThatWerePromised(int days, String window) {
        Rendered rendered = Chart.minimalWith(Map.of(
                "postgresql.cloudNativePg.enabled",
                true,
                "postgresql.cloudNativePg.backup.enabled",
                true,
                "postgresql.cloudNativePg.backup.destinationPath",
                "s3://komado/postgresql",
                "postgresql.cloudNativePg.backup.days",
                days));

        assertThat(rendered.ofKind("ObjectStore"))
                .singleElement()
                .satisfies(store ->
                        assertThat(store.at("/spec/retentionPolicy").asText()).isEqualTo(window));
    }

    @Test
    void noRoleMayPassRowLevelSecurity() {
        JsonNode cluster = Chart.with("operators").ofKind("Cluster").getFirst();

        assertThat(cluster.at("/spec/managed/roles")).hasSize(13).allSatisfy(role -> {
            assertThat(role.has("superuser")).isFalse();
            assertThat(role.has("bypassrls")).isFalse();
            assertThat(role.has("inRoles")).isFalse();
            assertThat(role.path("inherit").asBoolean())
                    .isEqualTo(role.path("name").asText().endsWith("_owner"));
        });
    }

    @Test
    void theReadmeHasTheStatementsForAPostgresqlByAddress() {
        JsonNode bootstrap =
                Chart.with("operators").ofKind("Cluster").getFirst().at("/spec/bootstrap/initdb");
        String readme = Checkout.text("deploy/helm/komado/README.md");

        assertThat(bootstrap.path("postInitSQL"))
                .hasSizeGreaterThan(30)
                .allSatisfy(statement -> assertThat(readme).contains("\n" + statement.asText() + ";\n"));
        assertThat(bootstrap.path("postInitApplicationSQL"))
                .isNotEmpty()
                .allSatisfy(statement -> assertThat(readme).contains("\n" + statement.asText() + ";\n"));
    }

    @Test
    void oneNodeAsksForNoSecond() {
        Rendered rendered = Chart.minimalWith(Map.of(
                "postgresql.cloudNativePg.enabled", true,
                "postgresql.cloudNativePg.instances", 1,
                "kafka.strimzi.enabled", true,
                "kafka.strimzi.nodes", 1,
                "kafka.replicationFactor", 1));

        assertThat(rendered.ofKind("Cluster").getFirst().at("/spec/postgresql").has("synchronous"))
                .isFalse();
        assertThat(rendered.ofKind("Kafka")
                        .getFirst()
                        .at("/spec/kafka/config")
                        .path("min.insync.replicas")
                        .asInt())
                .isEqualTo(1);
    }
}
