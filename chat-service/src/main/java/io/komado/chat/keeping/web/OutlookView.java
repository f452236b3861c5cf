package io.komado.chat.keeping.web;

import io.komado.chat.keeping.Outlook;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How long a conversation is kept, on the wire. */
record OutlookView(
        LocalDate endsOn,
        boolean announced,
        @Nullable LocalDate heldUntil,
        boolean threat,
        boolean tied,
        LocalDate destroyedOn) {

    static OutlookView of(Outlook outlook) {
        return new OutlookView(
                outlook.endsOn(),
                outlook.announced(),
                outlook.until(),
                outlook.threat(),
                outlook.tied(),
                outlook.destroyedOn());
    }
}
