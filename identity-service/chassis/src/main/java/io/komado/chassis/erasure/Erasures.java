package io.komado.chassis.erasure;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.komado.chassis.inbox.Inbox;
import io.komado.chassis.signal.Signals;
import io.komado.chassis.tenancy.Tenancy;
import io.komado.chassis.timers.Timers;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Begins the erasing of the running tenant. */
public class Erasures {

    /** The channel on which every replica hears that a tenant is erased. */
    static final String CHANNEL = "erasures";

    /** For requests that came in before the door closed. */
    private static final Duration PAUSE = Duration.ofSeconds(2);

    /** What a service uses of {@code tenant.closing}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record TenantClosing(UUID closing) {}

    private final ErasureRegister register;
    private final Timers timers;
    private final Signals signals;
    private final Clock clock;

    Erasures(ErasureRegister register, Timers timers, Signals signals, Clock clock) {
        this.register = register;
        this.timers = timers;
        this.signals = signals;
        this.clock = clock;
    }

    /** Lets this listener, which hears {@code provisioning.tenant.v1}, begin with the erasing when {@code tenant.closing} comes. */
    public Inbox.Handlers heardBy(Inbox.Handlers handlers) {
        return handlers.on("tenant.closing", TenantClosing.class, (event, order) -> begin(order.closing()));
    }

    /** Begins; from now on nothing is taken in for this tenant any more. Again is no harm. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(UUID closing) {
        if (register.begin(closing)) {
            timers.set(ErasureTimer.KIND, closing.toString(), clock.instant().plus(PAUSE));
            signals.afterCommit(CHANNEL, Tenancy.required().value());
        }
    }
}
