package io.komado.identity.timers;

import java.util.Set;

/** Work that timers call for. It runs in the tenant's transaction and looks for itself whether there is anything to do. */
public interface TimerWork {

    /** The kinds of timers that this work belongs to. */
    Set<String> kinds();

    void work(Timer timer);
}
