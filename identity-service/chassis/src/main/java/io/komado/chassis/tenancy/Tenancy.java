package io.komado.chassis.tenancy;

import io.komado.chassis.actor.Actor;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * The tenant in whose name the running thread works: the one of the token, or the one that a listener, a job or an operator's
 * route names for a while.
 */
public final class Tenancy {

    private static final ScopedValue<TenantId> NAMED = ScopedValue.newInstance();

    private Tenancy() {}

    /** Works in the name of this tenant; transactions begun inside see its rows and no others. */
    public static <T> T in(TenantId tenant, Supplier<T> work) {
        return ScopedValue.where(NAMED, tenant).call(work::get);
    }

    /** As {@link #in}, for work without a result. */
    public static void run(TenantId tenant, Runnable work) {
        ScopedValue.where(NAMED, tenant).run(work);
    }

    /** The tenant of this thread; empty for an operator's own work and for the chassis. */
    public static Optional<TenantId> current() {
        if (NAMED.isBound()) {
            return Optional.of(NAMED.get());
        }
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Actor actor
                ? actor.tenant()
                : Optional.empty();
    }

    /** The tenant of this thread, where the work cannot be done without one. */
    public static TenantId required() {
        return current()
                .orElseThrow(() -> new IllegalStateException("this work belongs to a tenant, and none is named"));
    }
}
