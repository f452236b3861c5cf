package io.komado.cases;

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
            "komado.identity.url=http://127.0.0.1:1",
            "komado.client-secret=unused",
            // Looked for before the servers say on which port they are.
            "komado.mailbox.host=127.0.0.1",
            "komado.outbox.audit-head-interval=PT1S"
        })
@Import(CasesUnderTest.class)
@interface CaseServiceIT {}
