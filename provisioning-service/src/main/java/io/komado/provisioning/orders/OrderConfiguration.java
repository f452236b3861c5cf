package io.komado.provisioning.orders;

import io.komado.provisioning.letters.Press;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sets up the press with this installation's address. */
@Configuration(proxyBeanMethods = false)
class OrderConfiguration {

    @Bean
    Press press(LetterSettings settings) {
        return new Press(
                settings.origin(), Math.toIntExact(settings.lettersValid().toDays()));
    }
}
