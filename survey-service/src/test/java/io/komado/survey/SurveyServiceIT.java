package io.komado.survey;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** The whole service on real PostgreSQL and Kafka. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "komado.token-url=http://127.0.0.1:1",
            "komado.client-secret=unused",
            "komado.outbox.audit-head-interval=PT1S"
        })
@Import(SurveysUnderTest.class)
@interface SurveyServiceIT {}
