package io.komado.chat.desks;

import io.komado.chassis.actor.StaffId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The desks of the tenant of the running transaction; a port, because SQL stays at the rim. */
public interface Desks {

    List<Desk> all();

    Optional<Desk> find(DeskId desk);

    void open(DeskId desk, DeskKind kind);

    /**
     * Notes how many can really read at this desk, as identity-service counts them, and which desk stands in, if any. A desk goes
     * live with two; outside with one; and where a desk outside stands in that has one. What went live stays so: without readers
     * members cannot write, but what was begun there goes on.
     */
    void counted(DeskId desk, int readers, @Nullable DeskId standIn);

    /** Whether members can write; not while trial or contract has run out, is suspended or comes to its end (R1-02). */
    boolean takesIn();

    /** Notes whether members can write. */
    void takeIn(boolean open);

    /** Those who can read at this desk on this day. Who reads a conversation is a narrower question. */
    List<StaffId> readers(DeskId desk, LocalDate day);

    /** The desks at which this person reads on this day. */
    Set<DeskId> readBy(StaffId staff, LocalDate day);

    /**
     * Adds the reader; told again, with the dates as told last.
     *
     * @return whether this grant was not known before
     */
    boolean addReader(DeskReader reader);

    void endReading(UUID grant, LocalDate until);

    void removeReader(UUID grant);
}
