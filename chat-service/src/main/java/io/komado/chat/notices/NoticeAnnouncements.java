package io.komado.chat.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Tells case-service what became of its notices, in the running transaction. An interface because the broker is an adapter, which points inwards. */
public interface NoticeAnnouncements {

    /** The notice with which the time to object begins was opened first on this day (T23). */
    void opened(UUID reference, LocalDate day, Instant hour);

    /** A question was answered with {@code yes} or {@code no}. */
    void answered(Notices.Answered question, String answer, Instant hour);
}
