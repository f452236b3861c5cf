package io.komado.chat.desks;

import io.komado.chassis.actor.StaffId;
import java.util.List;

/** The desks of the tenant of the running transaction; a port, because SQL stays at the rim. */
public interface Desks {

    List<Desk> all();

    boolean exists(DeskId desk);

    void open(Desk desk);

    /** Those who can read at the tenant's desks: the rule that guards the read and that the screens show. */
    List<StaffId> readers();

    boolean isReader(StaffId staff);

    void addReader(StaffId staff);
}
