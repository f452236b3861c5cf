package io.komado.survey;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts survey-service. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class SurveyServiceApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(SurveyServiceApplication.class, arguments);
    }
}
