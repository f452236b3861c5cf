package io.komado.identity.register;

import io.komado.chassis.actor.StaffId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The register of the tenant of the running transaction; a port, because SQL stays at the rim. */
public interface Register {

    /**
     * A person who was designated in writing to handle reports.
     *
     * @param designatedOn the date on the writing
     * @param endedOn since when it does not hold any more; null while it does
     */
    record Designation(
            StaffId staff, LocalDate designatedOn, @Nullable LocalDate endedOn) {}

    /**
     * A way to a desk that the organisation offers (R4-13).
     *
     * @param external whether outsiders answer there
     */
    record Window(UUID id, String name, boolean external) {}

    List<Designation> designations();

    /** Notes it; false when the person is designated already. */
    boolean designate(StaffId staff, LocalDate on);

    /** Ends it; false when the person is not designated. */
    boolean end(StaffId staff, LocalDate on);

    List<Window> windows();

    void add(Window window);

    /** Changes it; false when there is none. */
    boolean change(Window window);

    /** Takes it away; false when there is none. */
    boolean remove(UUID window);
}
