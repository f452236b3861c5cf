package io.komado.identity.members;

import io.komado.chassis.actor.MemberRef;

/** Tells other services, within the running transaction; a port, because the wire's records are messaging's matter. */
public interface MemberEvents {

    /** The nickname changed; which it was and is stays here. */
    void renamed(MemberRef member);

    /** So many members were added. */
    void issued(int count);

    /** So many members are gone. */
    void removed(int count);
}
