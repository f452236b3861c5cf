package io.komado.chat.conversations.web;

import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.AllowedTo;
import io.komado.chassis.actor.StaffId;
import io.komado.chassis.actor.Who;
import io.komado.chat.conversations.Closing;
import io.komado.chat.conversations.MemberRoutes;
import io.komado.chat.conversations.RouteId;
import io.komado.chat.desks.DeskId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The desks that a member can write to, with those who read there, and the ways that the member took. */
@RestController
class DesksController {

    /**
     * A desk.
     *
     * @param open whether a line can begin there now
     * @param readers everybody who reads there
     * @param counsellors how many read a conversation unless the member wants fewer; none where the desk does not counsel
     */
    record OwnDesk(UUID id, String kind, boolean open, List<UUID> readers, int counsellors, List<OwnLine> lines) {}

    /**
     * A line of the member's own; its id stands where routes ask for a desk.
     *
     * @param around whether it goes around somebody of the desk
     * @param cards readers who came later and whose name cards have not been seen
     * @param closed why the desk has closed it; null while it is open
     * @param slowUntil the first day on which this account is not slow here any more; null when it is not
     */
    record OwnLine(
            UUID id,
            boolean around,
            boolean open,
            List<UUID> readers,
            List<UUID> cards,
            boolean opened,
            int unread,
            @Nullable String closed,
            @Nullable LocalDate slowUntil) {

        static OwnLine of(UUID desk, MemberRoutes.OwnLine line) {
            return new OwnLine(
                    line.route().value(),
                    !line.route().value().equals(desk),
                    line.takesIn(),
                    ids(line.readers()),
                    ids(line.cards()),
                    line.opened(),
                    line.unread(),
                    line.restraint().closed().map(Closing::code).orElse(null),
                    line.restraint().until());
        }
    }

    record OwnDesks(List<OwnDesk> desks) {}

    /**
     * A way to a desk.
     *
     * @param around who shall neither list nor read it
     * @param counsellors how many shall read it where the desk counsels; as many as usual when it is left out
     */
    record ChooseRoute(
            @NotNull List<@NotNull UUID> around, @Nullable Integer counsellors) {}

    /** Who is not to read any more, and how many shall read from now on. */
    record LeavePerson(@NotNull UUID person, @Nullable Integer counsellors) {}

    /** Whose name cards were seen. */
    record SeenCards(@NotNull List<@NotNull UUID> people) {}

    private final MemberRoutes routes;

    DesksController(MemberRoutes routes) {
        this.routes = routes;
    }

    @GetMapping("/desks")
    @AllowedTo(Who.MEMBER)
    OwnDesks desks(Actor.Member member) {
        return new OwnDesks(routes.desks(member).stream()
                .map(desk -> new OwnDesk(
                        desk.desk().id().value(),
                        desk.desk().kind().code(),
                        desk.takesIn(),
                        ids(desk.readers()),
                        desk.counsellors(),
                        desk.lines().stream()
                                .map(line -> OwnLine.of(desk.desk().id().value(), line))
                                .toList()))
                .toList());
    }

    @PostMapping("/desks/{desk}/routes")
    @AllowedTo(Who.MEMBER)
    OwnLine choose(Actor.Member member, @PathVariable UUID desk, @Valid @RequestBody ChooseRoute chosen) {
        return OwnLine.of(
                desk,
                routes.choose(
                        member,
                        new DeskId(desk),
                        chosen.around().stream().map(StaffId::new).collect(Collectors.toSet()),
                        Optional.ofNullable(chosen.counsellors())));
    }

    @PostMapping("/desks/{desk}/leaving")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo(Who.MEMBER)
    void leave(Actor.Member member, @PathVariable UUID desk, @Valid @RequestBody LeavePerson left) {
        routes.leave(member, new RouteId(desk), new StaffId(left.person()), Optional.ofNullable(left.counsellors()));
    }

    @PutMapping("/desks/{desk}/cards")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo(Who.MEMBER)
    void seen(Actor.Member member, @PathVariable UUID desk, @Valid @RequestBody SeenCards cards) {
        routes.seen(
                member,
                new RouteId(desk),
                cards.people().stream().map(StaffId::new).toList());
    }

    private static List<UUID> ids(List<StaffId> people) {
        return people.stream().map(StaffId::value).toList();
    }
}
