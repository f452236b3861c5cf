package io.komado.chat.records;

import io.komado.chassis.actor.StaffId;
import io.komado.chat.desks.DeskId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Tells case-service and the tenant's auditors, in the running transaction. An interface because events are an adapter. */
public interface RecordAnnouncements {

    /** The topic on which records travel; bound into each seal. */
    String topic();

    /** A confirmed record, sealed. */
    void confirmed(UUID reference, DeskId desk, int version, String profile, String ciphertext, Instant hour);

    /** A report past consent, sealed (T6e). */
    void dutyReported(UUID reference, DeskId desk, String profile, String ciphertext, Instant hour);

    /** A person of the desk did this to the record of a conversation. */
    void audited(String act, StaffId by, LocalDate today, UUID auditReference, int version);
}
