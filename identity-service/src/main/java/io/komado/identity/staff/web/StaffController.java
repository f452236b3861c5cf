package io.komado.identity.staff.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.AllowedTo;
import io.komado.chassis.actor.StaffId;
import io.komado.chassis.actor.Who;
import io.komado.chassis.problem.Refusal;
import io.komado.identity.staff.Directory;
import io.komado.identity.staff.GrantId;
import io.komado.identity.staff.Invitations;
import io.komado.identity.staff.Profile;
import io.komado.identity.staff.StaffMember;
import io.komado.identity.staff.Staffing;
import io.komado.identity.units.UnitId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** An organisation's own staff, kept by its tenant-admins. */
@RestController
@RequestMapping("/staff")
class StaffController {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Colleague(
            UUID id,
            String displayName,
            String post,
            @Nullable UUID unit,
            String kind,
            String gender,
            boolean directSupervisor,
            boolean candidate,
            boolean liaison,
            boolean invited,
            boolean arrived,
            @Nullable LocalDate leavesOn,
            List<GrantView> grants) {

        static Colleague of(StaffMember member) {
            Profile profile = member.profile();
            UnitId unit = profile.unit();
            return new Colleague(
                    member.id().value(),
                    profile.displayName(),
                    profile.post(),
                    unit == null ? null : unit.value(),
                    profile.kind().code(),
                    profile.gender().code(),
                    profile.directSupervisor(),
                    profile.candidate(),
                    profile.liaison(),
                    member.invited(),
                    member.arrived(),
                    member.leavesOn(),
                    member.grants().stream().map(GrantView::of).toList());
        }
    }

    record Colleagues(List<Colleague> staff) {}

    /** What the organisation says of a person. */
    record ProfileWish(
            @NotBlank @Size(max = 60) String displayName,
            @NotNull @Size(max = 60) String post,
            @Nullable UUID unit,
            @NotBlank String kind,
            @NotBlank String gender,
            boolean directSupervisor,
            boolean candidate,
            boolean liaison) {

        Profile toProfile() {
            return new Profile(
                    displayName.strip(),
                    post.strip(),
                    unit == null ? null : new UnitId(unit),
                    Profile.Kind.of(kind).orElseThrow(() -> unknown("/kind")),
                    Profile.Gender.of(gender).orElseThrow(() -> unknown("/gender")),
                    directSupervisor,
                    candidate,
                    liaison);
        }

        private static Refusal unknown(String pointer) {
            return Refusal.unprocessable("word-unknown", "This word is not known here.")
                    .at(pointer, "unknown");
        }

        @Override
        public String toString() {
            return "ProfileWish[hidden]";
        }
    }

    /** Who is to be invited. */
    record NewColleague(
            @NotBlank @Email @Size(max = 254) String email,
            @NotBlank @Pattern(regexp = "ja|en") String language,
            @NotBlank @Size(max = 60) String displayName,
            @NotNull @Size(max = 60) String post,
            @Nullable UUID unit,
            @NotBlank String kind,
            @NotBlank String gender,
            boolean directSupervisor,
            boolean candidate,
            boolean liaison) {

        Profile toProfile() {
            return new ProfileWish(displayName, post, unit, kind, gender, directSupervisor, candidate, liaison)
                    .toProfile();
        }

        @Override
        public String toString() {
            return "NewColleague[hidden]";
        }
    }

    record Joined(UUID id) {}

    /** The first day on which the person is not there any more. */
    record Leaving(@NotNull LocalDate on) {}

    private final Directory directory;
    private final Invitations invitations;
    private final Staffing staffing;

    StaffController(Directory directory, Invitations invitations, Staffing staffing) {
        this.directory = directory;
        this.invitations = invitations;
        this.staffing = staffing;
    }

    @GetMapping
    @AllowedTo(
            value = {Who.TENANT_ADMIN, Who.PRESIDENT, Who.CHAIR},
            unaudited = "the organisation's own people, without addresses")
    Colleagues staff() {
        return new Colleagues(directory.everyone().stream().map(Colleague::of).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo(value = Who.TENANT_ADMIN, audits = "staff.invited")
    Joined invite(Actor.Staff by, @Valid @RequestBody NewColleague colleague) {
        return new Joined(invitations
                .invite(by, colleague.email().strip(), colleague.toProfile(), colleague.language())
                .value());
    }

    @PostMapping("/{id}/invitation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo(value = Who.TENANT_ADMIN, unaudited = "repeats a mail, changes nobody's rights")
    void inviteAgain(@PathVariable UUID id) {
        invitations.sendAgain(new StaffId(id));
    }

    @PutMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo(value = Who.TENANT_ADMIN, audits = "staff.changed")
    void revise(Actor.Staff by, @PathVariable UUID id, @Valid @RequestBody ProfileWish profile) {
        staffing.revise(by, new StaffId(id), profile.toProfile());
    }

    @PutMapping("/{id}/leaving")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo(value = Who.TENANT_ADMIN, audits = "staff.changed")
    void leave(Actor.Staff by, @PathVariable UUID id, @Valid @RequestBody Leaving leaving) {
        staffing.leave(by, new StaffId(id), leaving.on());
    }

    @DeleteMapping("/{id}/grants/{grant}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo(
            value = {Who.TENANT_ADMIN, Who.PRESIDENT},
            audits = "staff.role-ended")
    void revoke(Actor.Staff by, @PathVariable UUID id, @PathVariable UUID grant) {
        staffing.revoke(by, new StaffId(id), new GrantId(grant));
    }
}
