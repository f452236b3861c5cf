package io.komado.helm;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import org.junit.jupiter.api.Test;

/** The way in leads to the gateway and to nothing else. */
class DoorTests {

    @Test
    void noDoorIsOpenUnlessAskedFor() {
        assertThat(Chart.with("minimal").ofKind("Ingress")).isEmpty();
        assertThat(Chart.with("minimal").ofKind("HTTPRoute")).isEmpty();
    }

    @Test
    void ingressLeadsToTheGatewayWithTls() {
        var spec =
                Chart.with("tls-ingress").one(Ingress.class, "komado-gateway").getSpec();

        assertThat(spec.getIngressClassName()).isEqualTo("nginx");
        assertThat(spec.getTls()).singleElement().satisfies(tls -> {
            assertThat(tls.getHosts()).containsExactly("window.komado.example");
            assertThat(tls.getSecretName()).isEqualTo("window-tls");
        });
        assertThat(spec.getRules()).singleElement().satisfies(rule -> {
            assertThat(rule.getHost()).isEqualTo("window.komado.example");
            assertThat(rule.getHttp().getPaths()).singleElement().satisfies(path -> {
                assertThat(path.getPath()).isEqualTo("/");
                assertThat(path.getBackend().getService().getName()).isEqualTo("komado-gateway");
                assertThat(path.getBackend().getService().getPort().getName()).isEqualTo("http");
            });
        });
    }

    @Test
    void routeLeadsToTheGateway() {
        var spec =
                Chart.with("operators").one(HTTPRoute.class, "komado-gateway").getSpec();

        assertThat(spec.getHostnames()).containsExactly("komado.example");
        assertThat(spec.getParentRefs()).singleElement().satisfies(parent -> {
            assertThat(parent.getName()).isEqualTo("public");
            assertThat(parent.getNamespace()).isEqualTo("doors");
        });
        assertThat(spec.getRules())
                .singleElement()
                .satisfies(rule -> assertThat(rule.getBackendRefs())
                        .singleElement()
                        .satisfies(backend -> {
                            assertThat(backend.getName()).isEqualTo("komado-gateway");
                            assertThat(backend.getPort()).isEqualTo(8080);
                        }));
    }
}
