package io.komado.identity.staff;

import io.komado.chassis.actor.Actor;

/** Tells other services and the auditors, within the running transaction; a port, because the wire's records are messaging's matter. */
public interface StaffEvents {

    void appointed(StaffMember member, Actor.Operator by);
}
