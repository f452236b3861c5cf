package io.komado.cases.intakes;

import io.komado.chassis.actor.StaffId;
import io.komado.chassis.tenancy.TenantId;
import java.time.YearMonth;
import java.util.Optional;

/** Tells the other side and the auditors, in the running transaction. An interface because events are an adapter. */
public interface IntakeAnnouncements {

    /** The desk took one in; by nobody of the staff where it came by itself. */
    void received(DeskIntake intake, Optional<StaffId> by);

    /** The desk moved one; the client hears of what concerns it. */
    void moved(DeskIntake.Moved moved, Optional<StaffId> by);

    /** Its day went by without a report (R1-19). */
    void overdue(DeskIntake intake);

    /** Somebody of the staff did something with an intake that leaves it where it stands, such as reading it. */
    void did(String act, IntakeId intake, StaffId by);

    /** A client's object was made or brought up to date. */
    void delivered(ReportedIntake report);

    /** The client decided; the desk hears of it. */
    void decided(ReportedIntake report, IntakeEvent decision, StaffId by);

    /** A hand-over began or ended. */
    void handedOver(Handover handover, StaffId by);

    /** How a client is shown was changed. */
    void described(TenantId client, StaffId by);

    /** A client's month is over and can be counted. */
    void counted(TenantId client, YearMonth month);

    /** A month's count was taken out of the house. */
    void exported(YearMonth month, StaffId by);

    /** When the desk is closed was changed. */
    void closed(StaffId by);
}
