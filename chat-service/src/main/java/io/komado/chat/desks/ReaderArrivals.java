package io.komado.chat.desks;

import java.time.LocalDate;

/** What conversations do when readers come and go. An interface because conversations build on desks and not the reverse. */
public interface ReaderArrivals {

    /** Somebody was appointed who did not read before, in the running transaction; announced on this day. */
    void announce(DeskReader reader, LocalDate day);

    /** Readers have come or gone: conversations with readers of their own get those whom they lack. */
    void fill(LocalDate day);
}
