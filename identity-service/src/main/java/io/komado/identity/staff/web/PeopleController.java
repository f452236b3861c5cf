package io.komado.identity.staff.web;

import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.AllowedTo;
import io.komado.chassis.actor.Role;
import io.komado.chassis.actor.Who;
import io.komado.chassis.problem.Refusal;
import io.komado.chassis.tenancy.TenantId;
import io.komado.identity.staff.Directory;
import io.komado.identity.staff.Grant;
import io.komado.identity.staff.Invitations;
import io.komado.identity.staff.Offices;
import io.komado.identity.staff.StaffMember;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The names that a screen sets beside opaque ids. */
@RestController
class PeopleController {

    record Person(UUID id, String displayName, String role) {

        static Person of(StaffMember member) {
            return new Person(
                    member.id().value(),
                    member.profile().displayName(),
                    member.grants().stream()
                            .map(Grant::role)
                            .filter(Offices.READ_AT_A_DESK::contains)
                            .findFirst()
                            .orElse(Role.RESPONDER)
                            .code());
        }
    }

    record People(List<Person> people) {}

    record Me(
            UUID id,
            @Nullable String displayName,
            List<String> roles,
            List<GrantView> terms,
            boolean arrived,
            @Nullable String tenant) {}

    record Name(UUID id, String displayName) {}

    record Names(List<Name> names) {}

    private final Directory directory;
    private final Invitations invitations;

    PeopleController(Directory directory, Invitations invitations) {
        this.directory = directory;
        this.invitations = invitations;
    }

    @GetMapping("/people")
    @AllowedTo(
            value = {Who.MEMBER, Who.RESPONDER, Who.COUNSELLOR, Who.DESK_LEAD, Who.DESK_AGENT, Who.TENANT_ADMIN},
            unaudited = "the names that every member sees")
    People people() {
        return new People(directory.readers().stream().map(Person::of).toList());
    }

    @GetMapping("/staff/names")
    @AllowedTo(
            value = {
                Who.RESPONDER,
                Who.COUNSELLOR,
                Who.DESK_LEAD,
                Who.COMMITTEE,
                Who.CHAIR,
                Who.INVESTIGATOR,
                Who.MEDIATOR,
                Who.PRESIDENT,
                Who.DEPARTMENT_HEAD,
                Who.TENANT_ADMIN,
                Who.AUDITOR,
                Who.DESK_AGENT,
                Who.PROGRAMME_MANAGER
            },
            unaudited = "names of colleagues, without their roles")
    Names names() {
        return new Names(directory.everyone().stream()
                .map(person -> new Name(person.id().value(), person.profile().displayName()))
                .toList());
    }

    @PutMapping("/staff/me/arrival")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo(
            value = {
                Who.RESPONDER,
                Who.COUNSELLOR,
                Who.DESK_LEAD,
                Who.COMMITTEE,
                Who.CHAIR,
                Who.INVESTIGATOR,
                Who.MEDIATOR,
                Who.PRESIDENT,
                Who.DEPARTMENT_HEAD,
                Who.TENANT_ADMIN,
                Who.AUDITOR,
                Who.DESK_AGENT,
                Who.PROGRAMME_MANAGER
            },
            unaudited = "that an invited person has come is shown where people are kept")
    void arrive(Actor.Staff self) {
        invitations.arrived(self.id());
    }

    @GetMapping("/staff/me")
    @AllowedTo(
            value = {
                Who.RESPONDER,
                Who.COUNSELLOR,
                Who.DESK_LEAD,
                Who.COMMITTEE,
                Who.CHAIR,
                Who.INVESTIGATOR,
                Who.MEDIATOR,
                Who.PRESIDENT,
                Who.DEPARTMENT_HEAD,
                Who.TENANT_ADMIN,
                Who.AUDITOR,
                Who.DESK_AGENT,
                Who.PROGRAMME_MANAGER,
                Who.OPERATOR
            },
            unaudited = "one's own name")
    Me me(Actor actor) {
        return switch (actor) {
            case Actor.Operator operator ->
                new Me(operator.id().value(), null, List.of(Role.OPERATOR.code()), List.of(), true, null);
            case Actor.Staff staff -> {
                Optional<StaffMember> self = directory.find(staff.id());
                yield new Me(
                        staff.id().value(),
                        self.map(person -> person.profile().displayName()).orElse(null),
                        staff.roles().stream().map(Role::code).sorted().toList(),
                        self.stream()
                                .flatMap(person -> person.grants().stream())
                                .map(GrantView::of)
                                .toList(),
                        self.map(StaffMember::arrived).orElse(true),
                        staff.tenant().map(TenantId::value).orElse(null));
            }
            case Actor.Member ignored -> throw Refusal.notFound();
            case Actor.Service ignored -> throw Refusal.notFound();
        };
    }
}
