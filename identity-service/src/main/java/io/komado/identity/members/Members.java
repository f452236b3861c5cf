package io.komado.identity.members;

import io.komado.chassis.actor.MemberRef;
import io.komado.credentials.Nickname;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * The members of the tenant of the running transaction. A port, because nicknames are encrypted on the way in and out and the
 * rules above it should not see that.
 */
public interface Members {

    /** Adds these, in the order given. */
    void add(Map<MemberRef, Nickname> members);

    Optional<Nickname> nicknameOf(MemberRef member);

    /** Overwrites the nickname; no trace of the old one is kept (TH-23). False when there is no such member. */
    boolean rename(MemberRef member, Nickname nickname);

    /** Removes these; how many of them were there. */
    int remove(Collection<MemberRef> members);
}
