package io.komado.cases.records;

import io.komado.cases.procedure.ThingId;
import java.util.Optional;

/** Where the keys of sealed records are: chat-service; an interface because HTTP is an adapter, which points inwards. */
public interface RecordKeys {

    /** The key of a record of the running tenant; empty when there is none any more. */
    Optional<byte[]> of(ThingId reference);

    /** Says that the record lies here under a key of its own; said again, nothing happens. */
    void kept(ThingId reference);
}
