package io.komado.chat.conversations;

import io.komado.chassis.actor.MemberRef;
import io.komado.chat.desks.DeskId;
import java.util.List;
import java.util.Optional;

/** The ways that members of the running tenant chose; a port, because SQL stays at the rim. */
public interface Routes {

    /** The member's own ways, to whichever desk. */
    List<Route> of(MemberRef member);

    /** The member's own way of this id. */
    Optional<Route> find(RouteId route, MemberRef member);

    void add(Route route, MemberRef member);

    /** The desk to which a line of this member on this route goes: the desk of this id, or that of the member's own way. */
    Optional<DeskId> deskOf(RouteId route, MemberRef member);
}
