package io.komado.cases.casefile.web;

import io.komado.chassis.actor.AllowedTo;
import io.komado.chassis.actor.Who;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;

/** Open to everybody who can have a hand in a case; which cases are theirs to read is asked of each one. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@AllowedTo({
    Who.RESPONDER,
    Who.COUNSELLOR,
    Who.DESK_LEAD,
    Who.COMMITTEE,
    Who.CHAIR,
    Who.INVESTIGATOR,
    Who.MEDIATOR,
    Who.PRESIDENT,
    Who.DEPARTMENT_HEAD
})
@interface AllowedToHandlers {

    @AliasFor(annotation = AllowedTo.class)
    String audits() default "";

    @AliasFor(annotation = AllowedTo.class)
    String unaudited() default "";
}
