package io.komado.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.komado.chassis.test.AccessMatrix;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ChatServiceIT
class AccessIT {

    @LocalServerPort
    int port;

    @Test
    void everyRouteAnswersEachKindOfCallerAsTheAccessTableSays() {
        assertThat(AccessMatrix.findings("chat", port, "abcde")).isEmpty();
    }
}
