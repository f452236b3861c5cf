package io.komado.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.komado.chassis.test.AccessMatrix;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@CaseServiceIT
class AccessIT {

    @LocalServerPort
    int port;

    @Test
    void everyRouteAnswersEachKindOfCallerAsTheAccessTableSays() {
        assertThat(AccessMatrix.findings("case", port, "abcde")).isEmpty();
    }
}
