package io.komado.chassis.actor;

import java.util.UUID;

/** A person of the staff, as an opaque id; the name is added where it is shown. */
public record StaffId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
