package io.komado.helm;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The gateway is the only door, and inside only those talk who have something to say. */
class NetworkPolicyTests {

    private static final String COMPONENT = "app.kubernetes.io/component";

    static Stream<String> values() {
        return Chart.VALUES.stream();
    }

    private static NetworkPolicy policy(String values, String component) {
        return Chart.with(values).one(NetworkPolicy.class, "komado-" + component);
    }

    private static Set<String> components(Stream<NetworkPolicyPeer> peers) {
        Set<String> components = new TreeSet<>();
        peers.filter(peer -> peer.getPodSelector() != null
                        && peer.getPodSelector().getMatchLabels().containsKey(COMPONENT))
                .forEach(peer ->
                        components.add(peer.getPodSelector().getMatchLabels().get(COMPONENT)));
        return components;
    }

    @ParameterizedTest
    @MethodSource("values")
    void everythingIsClosedAtFirst(String values) {
        NetworkPolicy closed = policy(values, "closed");

        assertThat(closed.getSpec().getPolicyTypes()).containsExactly("Ingress", "Egress");
        assertThat(closed.getSpec().getIngress()).isEmpty();
        assertThat(closed.getSpec().getEgress()).isEmpty();
        Chart.with(values)
                .pods()
                .values()
                .forEach(pod -> assertThat(pod.getMetadata().getLabels())
                        .containsAllEntriesOf(closed.getSpec().getPodSelector().getMatchLabels()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            identity     | case chat gateway provisioning survey | keycloak
            chat         | case gateway                       | identity keycloak
            provisioning | gateway                            | identity keycloak
            case         | gateway                            | identity chat keycloak
            survey       | gateway                            | identity keycloak
            keycloak     | case chat gateway identity keycloak provisioning survey | keycloak
            """)
    void onlyThoseTalkWhoHaveSomethingToSay(String component, String from, String to) {
        for (String values : Chart.VALUES) {
            var spec = policy(values, component).getSpec();
            assertThat(components(spec.getIngress().stream().flatMap(rule -> rule.getFrom().stream())))
                    .containsExactlyInAnyOrder(from.split(" "));
            assertThat(components(spec.getEgress().stream().flatMap(rule -> rule.getTo().stream())))
                    .containsExactlyInAnyOrder(to.split(" "));
            assertThat(spec.getIngress())
                    .as("nobody else comes in")
                    .allSatisfy(rule -> assertThat(rule.getFrom()).isNotEmpty());
        }
    }

    @Test
    void gatewayAloneIsOpenToTheOutsideAndReachesNoStore() {
        var open = policy("minimal", "gateway").getSpec();
        assertThat(open.getIngress()).singleElement().satisfies(rule -> {
            assertThat(rule.getFrom()).isEmpty();
            assertThat(rule.getPorts())
                    .singleElement()
                    .satisfies(port -> assertThat(port.getPort().getStrVal()).isEqualTo("http"));
        });
        assertThat(components(open.getEgress().stream().flatMap(rule -> rule.getTo().stream())))
                .containsExactlyInAnyOrder("identity", "chat", "provisioning", "case", "survey", "keycloak");
        assertThat(open.getEgress()).allSatisfy(rule -> assertThat(rule.getTo()).isNotEmpty());

        assertThat(policy("tls-ingress", "gateway")
                        .getSpec()
                        .getIngress()
                        .getFirst()
                        .getFrom())
                .singleElement()
                .satisfies(peer -> assertThat(peer.getNamespaceSelector().getMatchLabels())
                        .containsEntry("kubernetes.io/metadata.name", "ingress-nginx"));
    }

    @Test
    void onlyWhoWritesToStaffReachesTheMailRelay() {
        for (String component : List.of("gateway", "identity", "chat", "provisioning", "case", "survey", "keycloak")) {
            boolean reaches = policy("tls-ingress", component).getSpec().getEgress().stream()
                    .flatMap(rule -> rule.getTo().stream())
                    .anyMatch(peer -> peer.getIpBlock() != null
                            && peer.getIpBlock().getCidr().equals("10.1.2.5/32"));
            assertThat(reaches)
                    .as(component)
                    .isEqualTo(List.of("identity", "provisioning", "case", "keycloak")
                            .contains(component));
        }
    }

    @ParameterizedTest
    @MethodSource("values")
    void selectsLabelsThatPodsOrOperatorsReallyHave(String values) {
        Rendered rendered = Chart.with(values);
        List<Map<String, String>> pods = rendered.pods().values().stream()
                .map(pod -> pod.getMetadata().getLabels())
                .toList();
        List<Map<String, String>> operators = List.of(
                Map.of("cnpg.io/cluster", "komado-postgresql"),
                Map.of("cnpg.io/cluster", "komado-postgresql-survey"),
                Map.of("strimzi.io/cluster", "komado-kafka", "strimzi.io/kind", "Kafka"),
                Map.of("k8s-app", "kube-dns"));
        List<Map<String, String>> known =
                Stream.concat(pods.stream(), operators.stream()).toList();

        Stream<LabelSelector> selectors = rendered.all(NetworkPolicy.class).stream()
                .flatMap(policy -> Stream.concat(
                        Stream.of(policy.getSpec().getPodSelector()),
                        Stream.concat(
                                        policy.getSpec().getIngress().stream().flatMap(rule -> rule.getFrom().stream()),
                                        policy.getSpec().getEgress().stream().flatMap(rule -> rule.getTo().stream()))
                                .map(NetworkPolicyPeer::getPodSelector)
                                .filter(selector -> selector != null)));
        assertThat(selectors)
                .isNotEmpty()
                .allSatisfy(selector -> assertThat(known)
                        .anySatisfy(labels -> assertThat(labels).containsAllEntriesOf(selector.getMatchLabels())));
    }

    @ParameterizedTest
    @MethodSource("values")
    void servicesSelectPodsAndPortsThatExist(String values) {
        Rendered rendered = Chart.with(values);
        for (Service service : rendered.all(Service.class)) {
            assertThat(service.getSpec().getType()).isNotEqualTo("LoadBalancer").isNotEqualTo("NodePort");
            assertThat(rendered.pods().values())
                    .filteredOn(pod -> pod.getMetadata()
                            .getLabels()
                            .entrySet()
                            .containsAll(service.getSpec().getSelector().entrySet()))
                    .singleElement()
                    .satisfies(pod -> assertThat(
                                    pod.getSpec().getContainers().getFirst().getPorts())
                            .extracting(port -> port.getName())
                            .containsAll(service.getSpec().getPorts().stream()
                                    .map(port -> port.getTargetPort().getStrVal())
                                    .toList()));
        }
    }

    @Test
    void policiesCanBeSwitchedOff() {
        assertThat(Chart.minimalWith(Map.of("networkPolicy.enabled", false)).ofKind("NetworkPolicy"))
                .isEmpty();
    }
}
