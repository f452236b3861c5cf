package io.komado.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.marcnuri.helm.LintResult;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The chart as a whole: Helm finds no fault, and everything in it is what a cluster or an operator understands. */
class ChartTests {

    private static final Set<String> CUSTOM = Set.of(
            "barmancloud.cnpg.io/v1/ObjectStore",
            "kafka.strimzi.io/v1/Kafka",
            "kafka.strimzi.io/v1/KafkaNodePool",
            "monitoring.coreos.com/v1/PrometheusRule",
            "monitoring.coreos.com/v1/ServiceMonitor",
            "postgresql.cnpg.io/v1/Cluster",
            "postgresql.cnpg.io/v1/Database",
            "postgresql.cnpg.io/v1/ScheduledBackup");

    static Stream<String> values() {
        return Chart.VALUES.stream();
    }

    @ParameterizedTest
    @MethodSource("values")
    void isLintedWithoutFindings(String values, @TempDir Path directory) {
        LintResult result = Chart.lint(values, directory);

        assertThat(result.getMessages()).isEmpty();
        assertThat(result.isFailed()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("values")
    void everyBuiltInObjectIsReadWithNothingLeftOver(String values) {
        for (JsonNode object : Chart.with(values).objects()) {
            Class<? extends HasMetadata> type = StrictModel.typeOf(object);
            if (type == null) {
                assertThat(CUSTOM).contains(object.path("apiVersion").asText() + "/" + Rendered.kind(object));
            } else {
                assertThat(StrictModel.read(object, type).getMetadata().getName())
                        .isNotEmpty();
            }
        }
    }

    @Test
    void strictReadingFindsAPropertyThatNobodyKnows() {
        ObjectNode deployment =
                Chart.with("minimal").ofKind("Deployment").getFirst().deepCopy();
        ((ObjectNode) deployment.at("/spec/template/spec/containers/0/securityContext"))
                .put("readOnlyRootFileSystem", true);

        assertThatThrownBy(() -> StrictModel.read(deployment, Deployment.class))
                .hasMessageContaining("readOnlyRootFileSystem");
    }

    @ParameterizedTest
    @MethodSource("values")
    void namesAreUniqueWithinTheirKindAndFitForAHostName(String values) {
        assertThat(Chart.with(values).objects())
                .extracting(object -> Rendered.kind(object) + "/" + Rendered.name(object))
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(name).matches("[A-Za-z]+/[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?"));
    }

    @Test
    void makesNoSecretAndNoRights() {
        for (String values : Chart.VALUES) {
            assertThat(Chart.with(values).objects())
                    .extracting(Rendered::kind)
                    .doesNotContain("Secret", "Role", "RoleBinding", "ClusterRole", "ClusterRoleBinding");
        }
    }

    @Test
    void realmsAreThoseOfTheCheckout() {
        ConfigMap realms = Chart.with("minimal").one(ConfigMap.class, "komado-realms");

        assertThat(realms.getData()).containsOnlyKeys("members-realm.json", "staff-realm.json");
        realms.getData()
                .forEach((name, content) ->
                        assertThat(content).isEqualTo(Checkout.text("deploy/keycloak/realms/" + name)));
    }
}
