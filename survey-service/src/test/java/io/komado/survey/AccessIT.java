package io.komado.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.komado.chassis.test.AccessMatrix;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@SurveyServiceIT
class AccessIT {

    @LocalServerPort
    int port;

    @Test
    void everyRouteAnswersEachKindOfCallerAsTheAccessTableSays() {
        assertThat(AccessMatrix.findings("survey", port, "abcde")).isEmpty();
    }
}
