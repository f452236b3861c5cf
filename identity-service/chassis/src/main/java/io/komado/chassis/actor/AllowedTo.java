package io.komado.chassis.actor;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of a route who may call it and which act it leaves in the audit stream.
 *
 * <p>Every route carries one: a service with a route that nobody classified does not start, and {@code deploy/access.yaml} is
 * compared with what the running service declares.
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface AllowedTo {

    /** Everyone else is refused with 403. */
    Who[] value();

    /** The type of the audit record that this route writes, such as {@code desk.replied}; required for staff unless {@link #unaudited}. */
    String audits() default "";

    /** Why a route for staff leaves no audit record. */
    String unaudited() default "";
}
