package io.komado.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.komado.chassis.test.AccessMatrix;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(ProvisioningUnderTest.class)
class AccessIT {

    @LocalServerPort
    int port;

    @Test
    void everyRouteAnswersEachKindOfCallerAsTheAccessTableSays() {
        assertThat(AccessMatrix.findings("provisioning", port, "abcde")).isEmpty();
    }
}
