package io.komado.identity.proposals.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.AllowedTo;
import io.komado.chassis.actor.Role;
import io.komado.chassis.actor.StaffId;
import io.komado.chassis.actor.Who;
import io.komado.chassis.problem.Refusal;
import io.komado.identity.proposals.Matter;
import io.komado.identity.proposals.Proposal;
import io.komado.identity.proposals.ProposalId;
import io.komado.identity.proposals.TwoPeople;
import io.komado.identity.staff.Scope;
import io.komado.identity.staff.Seat;
import io.komado.identity.staff.web.GrantView;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What takes two people; tenant-admins and the president are those who may be either. */
@RestController
@RequestMapping("/staff/proposals")
class ProposalController {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ProposalView(
            UUID id,
            String kind,
            UUID staff,
            @Nullable UUID predecessor,
            @Nullable GrantView grant,
            UUID proposedBy,
            LocalDate proposedOn,
            LocalDate expiresOn,
            String status) {

        static ProposalView of(Proposal proposal) {
            Matter matter = proposal.matter();
            return new ProposalView(
                    proposal.id().value(),
                    matter.code(),
                    matter.staff().value(),
                    matter instanceof Matter.Handover handover
                            ? handover.predecessor().value()
                            : null,
                    matter instanceof Matter.NewRole role ? GrantView.of(role.grant()) : null,
                    proposal.proposedBy().value(),
                    proposal.proposedOn(),
                    proposal.expiresOn(),
                    proposal.status().code());
        }
    }

    record OpenProposals(List<ProposalView> proposals) {}

    /** A role that someone should have. */
    record RoleWish(
            @NotNull UUID staff,
            @NotBlank String role,
            @Nullable String scope,
            @Nullable UUID scopeId,
            @Nullable String seat,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    /** Whose work should go to whom. */
    record HandoverWish(@NotNull UUID predecessor, @NotNull UUID successor) {}

    /** Who has lost the second factor. */
    record FactorWish(@NotNull UUID staff) {}

    private final TwoPeople two;

    ProposalController(TwoPeople two) {
        this.two = two;
    }

    @GetMapping
    @AllowedTo(
            value = {Who.TENANT_ADMIN, Who.PRESIDENT},
            unaudited = "opaque ids and roles; deciding is what goes on record")
    OpenProposals open() {
        return new OpenProposals(two.open().stream().map(ProposalView::of).toList());
    }

    @PostMapping("/roles")
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo(
            value = {Who.TENANT_ADMIN, Who.PRESIDENT},
            audits = TwoPeople.PROPOSED)
    ProposalView role(Actor.Staff by, @Valid @RequestBody RoleWish wish) {
        Role role = Role.of(wish.role()).orElseThrow(() -> unknown("/role"));
        return ProposalView.of(two.proposeRole(
                by,
                new TwoPeople.Wish(
                        new StaffId(wish.staff()), role, scopeOf(wish), seatOf(wish), wish.from(), wish.until())));
    }

    @PostMapping("/handovers")
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo(
            value = {Who.TENANT_ADMIN, Who.PRESIDENT},
            audits = TwoPeople.PROPOSED)
    ProposalView handover(Actor.Staff by, @Valid @RequestBody HandoverWish wish) {
        return ProposalView.of(two.proposeHandover(by, new StaffId(wish.predecessor()), new StaffId(wish.successor())));
    }

    @PostMapping("/second-factors")
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo(
            value = {Who.TENANT_ADMIN, Who.PRESIDENT},
            audits = TwoPeople.PROPOSED)
    ProposalView secondFactor(Actor.Staff by, @Valid @RequestBody FactorWish wish) {
        return ProposalView.of(two.proposeSecondFactor(by, new StaffId(wish.staff())));
    }

    @PostMapping("/{proposal}/confirmation")
    @AllowedTo(
            value = {Who.TENANT_ADMIN, Who.PRESIDENT},
            audits = TwoPeople.CONFIRMED)
    ProposalView confirm(Actor.Staff by, @PathVariable UUID proposal) {
        return ProposalView.of(two.confirm(by, new ProposalId(proposal)));
    }

    @DeleteMapping("/{proposal}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo(
            value = {Who.TENANT_ADMIN, Who.PRESIDENT},
            audits = TwoPeople.DECLINED)
    void decline(Actor.Staff by, @PathVariable UUID proposal) {
        two.decline(by, new ProposalId(proposal));
    }

    private static Scope scopeOf(RoleWish wish) {
        return wish.scope() == null
                ? Scope.WHOLE_ORGANISATION
                : new Scope(Scope.Kind.of(wish.scope()).orElseThrow(() -> unknown("/scope")), wish.scopeId());
    }

    private static @Nullable Seat seatOf(RoleWish wish) {
        return wish.seat() == null || wish.seat().isEmpty()
                ? null
                : Seat.of(wish.seat()).orElseThrow(() -> unknown("/seat"));
    }

    private static Refusal unknown(String pointer) {
        return Refusal.unprocessable("word-unknown", "This word is not known here.")
                .at(pointer, "unknown");
    }
}
