package io.komado.chat.privatenotes;

import io.komado.chassis.actor.MemberRef;
import java.util.List;
import java.util.UUID;

/** The notes of the running tenant's members; a port, because the rules above see neither ciphertext nor SQL. */
public interface PrivateNotes {

    /** The member's own, in the order in which they were begun. */
    List<PrivateNote> of(MemberRef member);

    /** Begins or rewrites one; nothing happens when the id is another member's. */
    void keep(MemberRef member, PrivateNote note);

    /** Throws one away, its key with it; nothing happens when there is none of this member's. */
    void forget(MemberRef member, UUID note);
}
