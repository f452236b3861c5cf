package io.komado.chassis.outbox;

import io.komado.chassis.audit.AuditStream;
import io.komado.chassis.encryption.AuditSigner;
import io.komado.chassis.signal.Signals;
import io.komado.chassis.tenancy.DatabaseProperties;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The outbox of the service and its relay. */
@AutoConfiguration
@EnableConfigurationProperties(OutboxProperties.class)
class OutboxConfiguration {

    @Bean
    Outbox outbox(JdbcClient jdbc, JsonMapper json, Signals signals) {
        return new Outbox(jdbc, json, signals);
    }

    @Bean
    Topics topics(KafkaProperties kafka, OutboxProperties properties) {
        Map<String, Object> settings = new HashMap<>(kafka.buildAdminProperties());
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 8_000);
        return new Topics(settings, properties.replicationFactor());
    }

    @Bean
    AuditStream auditStream(KafkaProperties kafka) {
        Map<String, Object> settings = new HashMap<>(kafka.buildConsumerProperties());
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        return new AuditStream(settings);
    }

    @Bean
    Relay relay(
            @Qualifier("relayDataSource") DataSource relayDataSource,
            KafkaProperties kafka,
            Topics topics,
            AuditSigner signer,
            OutboxProperties properties,
            DatabaseProperties database,
            JsonMapper json,
            MeterRegistry meters) {
        Map<String, Object> settings = new HashMap<>(kafka.buildProducerProperties());
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 4_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 8_000);
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        Relay relay = new Relay(
                relayDataSource,
                settings,
                topics,
                new AuditHeads(database.service(), signer, properties.auditHeadInterval(), json),
                database.service());
        Gauge.builder("komado.outbox.behind", relay, Relay::secondsBehind)
                .baseUnit("seconds")
                .description("For how long the oldest unsent record has been waiting")
                .register(meters);
        return relay;
    }
}
