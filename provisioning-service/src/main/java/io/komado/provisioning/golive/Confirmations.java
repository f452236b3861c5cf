package io.komado.provisioning.golive;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the running tenant's checklist rests on. An interface because the database is an adapter, which points inwards. */
public interface Confirmations {

    /** What people stand for. */
    Map<Item, Confirmation> all();

    /** Keeps one; false when somebody stands for the item already. */
    boolean add(Confirmation confirmation);

    /** Takes one back; false when nobody stood for the item. */
    boolean remove(Item item);

    /** The desks, with who can read there. */
    List<DeskReaders> desks();

    /** Keeps who can read at a desk; a desk that is not there any more is left out. */
    void note(UUID desk, int readers, boolean fallback);
}
