package io.komado.chat;

import io.komado.chassis.tenancy.TenantId;
import io.komado.chassis.test.KomadoServers;
import io.komado.chat.copies.StaffNames;
import io.komado.chat.nicknames.NicknameSource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** The whole service on real PostgreSQL and Kafka; only identity-service is played, by one that knows every member as 白い切手 unless told otherwise, and all staff as 森下 和子. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "komado.identity.url=http://127.0.0.1:1",
            "komado.token-url=http://127.0.0.1:1",
            "komado.client-secret=unused",
            "komado.outbox.audit-head-interval=PT1S"
        })
@Import({KomadoServers.class, ChatServiceIT.Nicknames.class})
@interface ChatServiceIT {

    /** Plays identity-service. */
    @TestConfiguration(proxyBeanMethods = false)
    class Nicknames {

        /** What the members of a tenant are called, by tenant. */
        static final Map<TenantId, Supplier<String>> TOLD = new ConcurrentHashMap<>();

        @Bean
        @Primary
        StaffNames staffNames() {
            return (tenant, people) ->
                    people.stream().collect(Collectors.toMap(Function.identity(), person -> "森下 和子"));
        }

        @Bean
        @Primary
        NicknameSource nicknameSource() {
            return (tenant, subject) ->
                    Optional.of(TOLD.getOrDefault(tenant, () -> "白い切手").get());
        }
    }
}
