package io.komado.chassis.problem;

import io.komado.chassis.tenancy.DatabaseProperties;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

/** One way to refuse, for every service. */
@AutoConfiguration
@Import(Problems.class)
class ProblemConfiguration {

    @Bean
    ProblemResponses problemResponses(DatabaseProperties properties, JsonMapper json) {
        return new ProblemResponses(properties.service(), json);
    }
}
