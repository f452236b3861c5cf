package io.komado.helm;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each pod is as closed as Kubernetes' restricted profile asks, and a little more. */
class PodTests {

    private static final Object[] PODS = {
        "komado-case",
        "komado-chat",
        "komado-gateway",
        "komado-identity",
        "komado-keycloak",
        "komado-provisioning",
        "komado-survey"
    };

    record Pod(String values, String name, PodSpec spec) {
        Container container() {
            return spec.getContainers().getFirst();
        }

        @Override
        public String toString() {
            return values + " " + name;
        }
    }

    static Stream<Pod> pods() {
        return Chart.VALUES.stream()
                .flatMap(values -> Chart.with(values).pods().entrySet().stream()
                        .map(pod -> new Pod(values, pod.getKey(), pod.getValue().getSpec())));
    }

    @Test
    void thereIsAPodForEachService() {
        for (String values : Chart.VALUES) {
            assertThat(Chart.with(values).pods()).containsOnlyKeys(List.of(PODS).toArray(String[]::new));
        }
    }

    @ParameterizedTest
    @MethodSource("pods")
    void runsAsNobodyInParticularAndMayDoNothing(Pod pod) {
        var security = pod.spec().getSecurityContext();
        assertThat(security.getRunAsNonRoot()).isTrue();
        assertThat(security.getRunAsUser()).isGreaterThan(10_000);
        assertThat(security.getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
        assertThat(pod.spec().getHostNetwork()).isNull();
        assertThat(pod.spec().getHostPID()).isNull();
        assertThat(pod.spec().getHostIPC()).isNull();
        assertThat(pod.spec().getInitContainers()).isEmpty();
        assertThat(pod.spec().getContainers()).hasSize(1).allSatisfy(container -> {
            var own = container.getSecurityContext();
            assertThat(own.getAllowPrivilegeEscalation()).isFalse();
            assertThat(own.getReadOnlyRootFilesystem()).isTrue();
            assertThat(own.getCapabilities().getDrop()).containsExactly("ALL");
            assertThat(own.getCapabilities().getAdd()).isEmpty();
            assertThat(own.getPrivileged()).isNull();
            assertThat(own.getRunAsUser()).isNull();
        });
    }

    @ParameterizedTest
    @MethodSource("pods")
    void holdsNoTokenOfTheCluster(Pod pod) {
        assertThat(pod.spec().getAutomountServiceAccountToken()).isFalse();
        assertThat(pod.spec().getServiceAccountName()).isEqualTo(pod.name());
        assertThat(Chart.with(pod.values())
                        .one(ServiceAccount.class, pod.name())
                        .getAutomountServiceAccountToken())
                .isFalse();
    }

    /** KOMADO_IDENTITY_PORT and its like, made from Services, would be taken for settings. */
    @ParameterizedTest
    @MethodSource("pods")
    void getsNoVariablesFromServices(Pod pod) {
        assertThat(pod.spec().getEnableServiceLinks()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("pods")
    void writesToMemoryOnly(Pod pod) {
        for (Volume volume : pod.spec().getVolumes()) {
            boolean given = volume.getSecret() != null || volume.getConfigMap() != null;
            if (!given) {
                assertThat(volume.getEmptyDir().getMedium()).isEqualTo("Memory");
                assertThat(volume.getEmptyDir().getSizeLimit()).isNotNull();
            }
            assertThat(pod.container().getVolumeMounts())
                    .filteredOn(mount -> mount.getName().equals(volume.getName()))
                    .singleElement()
                    .satisfies(mount -> assertThat(Objects.equals(mount.getReadOnly(), true))
                            .isEqualTo(given));
        }
    }

    @ParameterizedTest
    @MethodSource("pods")
    void keysAreReadableForTheProcessAlone(Pod pod) {
        assertThat(pod.spec().getVolumes())
                .filteredOn(volume -> volume.getSecret() != null)
                .allSatisfy(volume ->
                        assertThat(volume.getSecret().getDefaultMode()).isEqualTo(0440));
    }

    @ParameterizedTest
    @MethodSource("pods")
    void namesAFixedImage(Pod pod) {
        assertThat(pod.container().getImage())
                .matches("(registry\\.example(:5000)?/komado/)?[a-z-]+:0\\.1\\.0(-7)?")
                .doesNotEndWith(":latest");
    }

    @ParameterizedTest
    @MethodSource("pods")
    void saysWhatItNeedsAndMayUse(Pod pod) {
        var resources = pod.container().getResources();
        assertThat(resources.getRequests()).containsOnlyKeys("cpu", "memory");
        assertThat(resources.getLimits()).containsOnlyKeys("cpu", "memory");
        assertThat(resources.getLimits().get("memory"))
                .isEqualTo(resources.getRequests().get("memory"));
    }

    @ParameterizedTest
    @MethodSource("pods")
    void isProbedAtAPortThatItHas(Pod pod) {
        boolean keycloak = pod.name().endsWith("keycloak");
        String port = keycloak || pod.name().endsWith("gateway") ? "management" : "http";
        Map<Probe, String> probes = Map.of(
                pod.container().getReadinessProbe(), keycloak ? "/auth/health/ready" : "/actuator/health/readiness",
                pod.container().getLivenessProbe(), keycloak ? "/auth/health/live" : "/actuator/health/liveness");
        probes.forEach((probe, path) -> {
            assertThat(probe.getHttpGet().getPath()).isEqualTo(path);
            assertThat(probe.getHttpGet().getPort().getStrVal()).isEqualTo(port);
        });
        assertThat(pod.container().getStartupProbe().getHttpGet().getPort().getStrVal())
                .isEqualTo(port);
        assertThat(pod.container().getPorts())
                .extracting(container -> container.getName())
                .contains("http", port);
    }

    @Test
    void aBudgetGuardsEachPod() {
        for (String values : Chart.VALUES) {
            Rendered rendered = Chart.with(values);
            assertThat(rendered.all(PodDisruptionBudget.class)).hasSameSizeAs(PODS);
            rendered.all(PodDisruptionBudget.class).forEach(budget -> {
                assertThat(budget.getSpec().getMaxUnavailable().getIntVal()).isEqualTo(1);
                PodTemplateSpec pod = Objects.requireNonNull(
                        rendered.pods().get(budget.getMetadata().getName()));
                assertThat(pod.getMetadata().getLabels())
                        .containsAllEntriesOf(budget.getSpec().getSelector().getMatchLabels());
            });
        }
    }

    @Test
    void scalingWaitsOutTheWarmUpOfAPod() {
        List<HorizontalPodAutoscaler> scalers = Chart.with("minimal").all(HorizontalPodAutoscaler.class);

        assertThat(scalers)
                .extracting(scaler -> scaler.getSpec().getScaleTargetRef().getName())
                .containsExactlyInAnyOrder("komado-gateway", "komado-identity", "komado-chat", "komado-case");
        assertThat(scalers).allSatisfy(scaler -> {
            var behavior = scaler.getSpec().getBehavior();
            assertThat(behavior.getScaleUp().getStabilizationWindowSeconds()).isGreaterThanOrEqualTo(60);
            assertThat(behavior.getScaleDown().getStabilizationWindowSeconds()).isGreaterThanOrEqualTo(300);
            assertThat(Chart.with("minimal")
                            .one(Deployment.class, scaler.getMetadata().getName())
                            .getSpec()
                            .getReplicas())
                    .isNull();
        });
    }

    @Test
    void replicasCountWhereNothingScales() {
        Rendered rendered = Chart.with("tls-ingress");

        assertThat(rendered.ofKind("HorizontalPodAutoscaler")).isEmpty();
        assertThat(rendered.one(Deployment.class, "komado-gateway").getSpec().getReplicas())
                .isEqualTo(3);
        assertThat(rendered.one(StatefulSet.class, "komado-keycloak").getSpec().getReplicas())
                .isEqualTo(3);
    }
}
