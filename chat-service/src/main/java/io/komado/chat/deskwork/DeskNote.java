package io.komado.chat.deskwork;

import io.komado.chassis.actor.StaffId;
import java.time.LocalDate;
import java.util.UUID;

/** What a person of the desk noted for the others; no member sees it. */
public record DeskNote(UUID id, StaffId by, LocalDate day, String text) {

    @Override
    public String toString() {
        return "DeskNote[" + id + "]";
    }
}
