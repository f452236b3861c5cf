package io.komado.identity.staff.web;

import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.AllowedTo;
import io.komado.chassis.actor.Role;
import io.komado.chassis.actor.StaffId;
import io.komado.chassis.actor.Who;
import io.komado.chassis.problem.Refusal;
import io.komado.chassis.tenancy.TenantId;
import io.komado.identity.staff.Appointments;
import io.komado.identity.staff.StaffMember;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** An operator's view of a tenant's staff, and how the first of them come in. */
@RestController
@RequestMapping("/tenants/{tenant:[a-z0-9]{5}}/staff")
class FoundingController {

    record Person(UUID id, String displayName, List<String> roles, boolean arrived) {

        static Person of(StaffMember member) {
            return new Person(
                    member.id().value(),
                    member.profile().displayName(),
                    member.grants().stream()
                            .map(grant -> grant.role().code())
                            .distinct()
                            .sorted()
                            .toList(),
                    member.arrived());
        }
    }

    record Staff(List<Person> staff) {}

    /** Who is to be invited. */
    record Invitation(
            @NotBlank @Email @Size(max = 254) String email,
            @NotBlank @Size(max = 60) String displayName,
            @NotBlank String role,
            @NotBlank @Pattern(regexp = "ja|en") String language) {

        @Override
        public String toString() {
            return "Invitation[hidden]";
        }
    }

    record Invited(UUID id) {}

    private final Appointments appointments;

    FoundingController(Appointments appointments) {
        this.appointments = appointments;
    }

    @GetMapping
    @AllowedTo(value = Who.OPERATOR, unaudited = "lists names and roles that the operator entered")
    Staff staff(@PathVariable String tenant) {
        return new Staff(appointments.staffOf(new TenantId(tenant)).stream()
                .map(Person::of)
                .toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo(value = Who.OPERATOR, audits = "staff.appointed")
    Invited invite(Actor.Operator operator, @PathVariable String tenant, @Valid @RequestBody Invitation invitation) {
        Role role = Role.of(invitation.role())
                .orElseThrow(() -> Refusal.unprocessable("role-not-appointable", "This role cannot be given here.")
                        .at("/role", "unknown"));
        StaffId id = appointments.appoint(
                operator,
                new TenantId(tenant),
                invitation.email().strip(),
                invitation.displayName().strip(),
                role,
                invitation.language());
        return new Invited(id.value());
    }

    @PostMapping("/{id}/invitation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo(value = Who.OPERATOR, unaudited = "repeats a mail, changes nobody's rights")
    void inviteAgain(@PathVariable String tenant, @PathVariable UUID id) {
        appointments.inviteAgain(new TenantId(tenant), new StaffId(id));
    }
}
