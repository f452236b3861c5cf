package io.komado.chassis.mail;

import io.komado.chassis.timers.Timers;
import java.time.Clock;
import java.util.Properties;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Mails, for the services whose {@code application.yaml} says {@code komado.mail.used: true}. */
@AutoConfiguration
@ConditionalOnProperty("komado.mail.used")
@EnableConfigurationProperties(MailProperties.class)
class MailConfiguration {

    @Bean
    JavaMailSenderImpl mailSender(MailProperties properties) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(properties.host());
        sender.setPort(properties.port());
        sender.setDefaultEncoding("UTF-8");
        Properties settings = sender.getJavaMailProperties();
        settings.setProperty("mail.smtp.connectiontimeout", "3000");
        settings.setProperty("mail.smtp.timeout", "10000");
        settings.setProperty("mail.smtp.writetimeout", "10000");
        settings.setProperty("mail.smtp.starttls.enable", "" + properties.starttls());
        settings.setProperty("mail.smtp.starttls.required", "" + properties.starttls());
        return sender;
    }

    @Bean
    Mails mails(JdbcClient jdbc, Timers timers, JavaMailSenderImpl sender, MailProperties properties, Clock clock) {
        return new Mails(jdbc, timers, sender, properties.from(), clock);
    }
}
