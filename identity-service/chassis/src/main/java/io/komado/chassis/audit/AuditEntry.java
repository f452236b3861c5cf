package io.komado.chassis.audit;

import io.komado.chassis.actor.StaffId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/**
 * One act of staff or system, as auditors read it: who, what, when, on which object; never who reported and never content
 * (ARCHITECTURE section 4, TH-16).
 *
 * @param act such as {@code desk.replied}
 * @param actor an opaque id with its kind, {@code staff:<uuid>}, {@code operator:<uuid>} or {@code system}
 * @param at the moment as ISO-8601, or the day alone where a member's conversation is touched
 * @param recordedAt the same as an instant, for Kafka's own timestamp
 * @param data ids, codes and counts
 */
public record AuditEntry(String act, String actor, String at, Instant recordedAt, Map<String, Object> data) {

    /** The act with which a service's chain of a tenant ends: its signed head follows at once, and nothing after it. */
    public static final String LAST_ACT = "tenant.erased";

    /** An act of a person of the staff at this moment. */
    public static AuditEntry byStaff(String act, StaffId staff, Instant at, Map<String, Object> data) {
        return new AuditEntry(act, "staff:" + staff, at.toString(), at, data);
    }

    /** An act of an operator at this moment. */
    public static AuditEntry byOperator(String act, StaffId operator, Instant at, Map<String, Object> data) {
        return new AuditEntry(act, "operator:" + operator, at.toString(), at, data);
    }

    /** An act of the system at this moment. */
    public static AuditEntry bySystem(String act, Instant at, Map<String, Object> data) {
        return new AuditEntry(act, "system", at.toString(), at, data);
    }

    /** An act of the system that a member caused: the day is all that is said of its time. */
    public static AuditEntry bySystemOn(String act, LocalDate day, Map<String, Object> data) {
        return new AuditEntry(
                act, "system", day.toString(), day.atStartOfDay(ZoneOffset.UTC).toInstant(), data);
    }

    /** An act of a person of the staff that touches a member's conversation: the day is all that is said of its time. */
    public static AuditEntry byStaffOn(String act, StaffId staff, LocalDate day, Map<String, Object> data) {
        return new AuditEntry(
                act,
                "staff:" + staff,
                day.toString(),
                day.atStartOfDay(ZoneOffset.UTC).toInstant(),
                data);
    }
}
