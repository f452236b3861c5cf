package io.komado.chat.desks;

import io.komado.chassis.actor.StaffId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The desks of the tenant of the running transaction; a port, because SQL stays at the rim. */
public interface Desks {

    List<Desk> all();

    boolean exists(DeskId desk);

    void open(Desk desk);

    /** Whether members can write; not while trial or contract has run out, is suspended or comes to its end (R1-02). */
    boolean takesIn();

    /** Notes whether members can write. */
    void takeIn(boolean open);

    /** Those who can read at this desk on this day: the rule that guards the read and that the screens show. */
    List<StaffId> readers(DeskId desk, LocalDate day);

    /** The desks at which this person may read on this day. */
    Set<DeskId> readBy(StaffId staff, LocalDate day);

    /** Adds the reader; told again, with the dates as told last. */
    void addReader(DeskReader reader);

    void endReading(UUID grant, LocalDate until);

    void removeReader(UUID grant);
}
