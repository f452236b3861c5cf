package io.komado.chassis.test;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethod;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The shape of a service, as STYLE has it; a service's own test runs them over its classes. */
public final class HouseRules {

    /** The core of a capability is plain Java: Spring stays at the rim. */
    @ArchTest
    public static final ArchRule CORE_SEES_NO_WEB_KAFKA_OR_SQL = noClasses()
            .that(JavaClass.Predicates.resideOutsideOfPackages(
                            "..web", "..messaging", "..jdbc", "..keycloak", "..clients")
                    .and(new com.tngtech.archunit.base.DescribedPredicate<>("are of a capability") {
                        @Override
                        public boolean test(JavaClass type) {
                            return type.getPackageName().split("\\.").length > 3;
                        }
                    }))
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "org.springframework.web..",
                    "org.springframework.http..",
                    "org.springframework.jdbc..",
                    "org.springframework.kafka..",
                    "org.apache.kafka..",
                    "java.sql..",
                    "javax.sql.."))
            .because("a capability's rules read no request, no topic and no database")
            .allowEmptyShould(true);

    /** Only messaging speaks Kafka. */
    @ArchTest
    public static final ArchRule ONLY_MESSAGING_SEES_KAFKA = noClasses()
            .that()
            .resideOutsideOfPackage("..messaging")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.springframework.kafka..", "org.apache.kafka.."))
            .allowEmptyShould(true);

    /** Only jdbc speaks SQL. */
    @ArchTest
    public static final ArchRule ONLY_JDBC_SEES_SQL = noClasses()
            .that()
            .resideOutsideOfPackage("..jdbc")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(JdbcClient.class)
            .allowEmptyShould(true);

    /** Time comes from the injected clock. */
    @ArchTest
    public static final ArchRule NO_NOW_WITHOUT_A_CLOCK = noClasses()
            .should(callMethod(Instant.class, "now")
                    .or(callMethod(LocalDate.class, "now"))
                    .or(callMethod(LocalDateTime.class, "now"))
                    .or(callMethod(OffsetDateTime.class, "now"))
                    .or(callMethod(ZonedDateTime.class, "now")))
            .allowEmptyShould(true);

    /** Dependencies come through the constructor. */
    @ArchTest
    public static final ArchRule NO_FIELD_INJECTION =
            noFields().should().beAnnotatedWith(Autowired.class).allowEmptyShould(true);

    /** Capabilities do not go round in circles. */
    @ArchTest
    public static final ArchRule NO_CYCLES =
            slices().matching("io.komado.*.(*)..").should().beFreeOfCycles().allowEmptyShould(true);

    /** Names say what a thing means. */
    @ArchTest
    public static final ArchRule NAMES_MEAN_SOMETHING = classes()
            .should(new com.tngtech.archunit.lang.ArchCondition<>("have a name that means something") {
                @Override
                public void check(JavaClass type, com.tngtech.archunit.lang.ConditionEvents events) {
                    if (type.getSimpleName().matches(".*(Impl|Util|Utils|Helper|Manager|Dto|DTO|Processor)")) {
                        events.add(com.tngtech.archunit.lang.SimpleConditionEvent.violated(
                                type, type.getName() + " says nothing about what it is"));
                    }
                }
            })
            .allowEmptyShould(true);

    private HouseRules() {}
}
