package io.komado.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTests {

    private final Checkout checkout = new Checkout(Path.of("/checkout"));

    @Test
    void withoutSettingsTheDataStaysInTheCheckout() {
        Settings settings = Settings.from(checkout, Map.of());
        assertThat(settings.data()).isEqualTo(Path.of("/checkout/deploy/local/data"));
        assertThat(settings.origin()).isEqualTo("http://localhost:8088");
        assertThat(settings.ports().keycloak()).isEqualTo(8180);
    }

    @Test
    void anOffsetMovesEveryPort() {
        Settings settings = Settings.from(checkout, Map.of("KOMADO_PORT_OFFSET", "1000", "KOMADO_DATA", "/elsewhere"));
        assertThat(settings.data()).isEqualTo(Path.of("/elsewhere"));
        assertThat(settings.origin()).isEqualTo("http://localhost:9088");
        assertThat(settings.ports().kafka()).isEqualTo(20092);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "much", "40001", "123456"})
    void anImpossibleOffsetIsOneClearSentence(String offset) {
        assertThatThrownBy(() -> Settings.from(checkout, Map.of("KOMADO_PORT_OFFSET", offset)))
                .isInstanceOf(LaunchFailure.class)
                .hasMessageContaining("KOMADO_PORT_OFFSET");
    }
}
