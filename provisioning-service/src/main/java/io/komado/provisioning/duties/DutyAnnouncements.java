package io.komado.provisioning.duties;

import io.komado.chassis.actor.Actor;
import java.util.Map;

/** Puts on the tenant's record what was done, in the running transaction. An interface because events are an adapter. */
public interface DutyAnnouncements {

    /** Somebody of the staff or an operator did it. */
    void done(String act, Actor by, Map<String, Object> about);
}
