package io.komado.chat.proposals.web;

import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.AllowedTo;
import io.komado.chassis.actor.Who;
import io.komado.chat.conversations.ConversationId;
import io.komado.chat.proposals.Proposal;
import io.komado.chat.proposals.ProposalId;
import io.komado.chat.proposals.TwoPeople;
import jakarta.validation.Valid;
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

/** What waits for a second person of the desk. */
@RestController
@RequestMapping("/conversations/{id}/proposals")
class ProposalsController {

    /** A proposal to be made; what it is about stands in {@code kind}. */
    record NewProposal(
            @NotNull String kind,
            @NotNull String words,
            @Nullable LocalDate until) {

        @Override
        public String toString() {
            return "NewProposal[hidden]";
        }
    }

    record ProposalView(
            UUID id,
            String kind,
            String words,
            @Nullable LocalDate until,
            UUID proposedBy,
            LocalDate proposedOn,
            LocalDate expiresOn,
            String status) {

        static ProposalView of(Proposal proposal) {
            return new ProposalView(
                    proposal.id().value(),
                    proposal.kind(),
                    proposal.words(),
                    proposal.until(),
                    proposal.proposedBy().value(),
                    proposal.proposedOn(),
                    proposal.expiresOn(),
                    proposal.status().code());
        }

        @Override
        public String toString() {
            return "ProposalView[hidden]";
        }
    }

    record Open(List<ProposalView> proposals) {}

    private final TwoPeople twoPeople;

    ProposalsController(TwoPeople twoPeople) {
        this.twoPeople = twoPeople;
    }

    @GetMapping
    @AllowedTo(
            value = {Who.RESPONDER, Who.COUNSELLOR, Who.DESK_LEAD, Who.DESK_AGENT},
            unaudited = "what the desk itself wrote; making and deciding it is what goes on record")
    Open open(Actor.Staff reader, @PathVariable UUID id) {
        return new Open(twoPeople.open(reader, new ConversationId(id)).stream()
                .map(ProposalView::of)
                .toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo(
            value = {Who.RESPONDER, Who.COUNSELLOR, Who.DESK_LEAD, Who.DESK_AGENT},
            audits = TwoPeople.PROPOSED)
    ProposalView propose(Actor.Staff by, @PathVariable UUID id, @Valid @RequestBody NewProposal wish) {
        return ProposalView.of(twoPeople.propose(by, new ConversationId(id), wish.kind(), wish.words(), wish.until()));
    }

    @PostMapping("/{proposal}/confirmation")
    @AllowedTo(
            value = {Who.RESPONDER, Who.COUNSELLOR, Who.DESK_LEAD, Who.DESK_AGENT},
            audits = TwoPeople.CONFIRMED)
    ProposalView confirm(Actor.Staff by, @PathVariable UUID id, @PathVariable UUID proposal) {
        return ProposalView.of(twoPeople.confirm(by, new ConversationId(id), new ProposalId(proposal)));
    }

    @DeleteMapping("/{proposal}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo(
            value = {Who.RESPONDER, Who.COUNSELLOR, Who.DESK_LEAD, Who.DESK_AGENT},
            audits = TwoPeople.DECLINED)
    void decline(Actor.Staff by, @PathVariable UUID id, @PathVariable UUID proposal) {
        twoPeople.decline(by, new ConversationId(id), new ProposalId(proposal));
    }
}
