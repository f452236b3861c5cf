package io.komado.provisioning.policies;

import io.komado.chassis.actor.StaffId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The running tenant's versions and reviews. An interface because the database is an adapter, which points inwards. */
public interface Policies {

    /** All versions, the newest first; nobody else adds one until the transaction ends when locked. */
    List<PolicyVersion> all();

    /** Keeps a new version. */
    void add(PolicyVersion version);

    /** The day of the last review. */
    Optional<LocalDate> lastReview();

    /** Keeps that the rules were looked at; false when they were on that day already. */
    boolean reviewed(LocalDate day, StaffId by);
}
