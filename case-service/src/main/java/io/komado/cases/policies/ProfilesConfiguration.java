package io.komado.cases.policies;

import io.komado.cases.profiles.Profiles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Reads the profiles at the start, so that a wrong one is noticed there. */
@Configuration(proxyBeanMethods = false)
class ProfilesConfiguration {

    @Bean
    Profiles profiles(JsonMapper json) {
        return Profiles.load(json);
    }
}
