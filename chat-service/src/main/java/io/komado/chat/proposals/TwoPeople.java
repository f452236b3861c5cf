package io.komado.chat.proposals;

import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.StaffId;
import io.komado.chassis.audit.AuditEntry;
import io.komado.chassis.outbox.Outbox;
import io.komado.chassis.problem.Refusal;
import io.komado.chassis.time.CoarseTime;
import io.komado.chat.conversations.ConversationId;
import io.komado.chat.conversations.DeskConversations;
import io.komado.chat.conversations.Line;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proposes, confirms and declines what takes two people who both read the conversation. */
@Service
public class TwoPeople {

    /** The audited acts. */
    public static final String PROPOSED = "desk.proposed";

    public static final String CONFIRMED = "desk.confirmed";

    public static final String DECLINED = "desk.declined";

    private static final int MAX_LENGTH = 2_000;

    private final Proposals proposals;
    private final DeskConversations conversations;
    private final Line line;
    private final ObjectProvider<TakesTwo> matters;
    private final Outbox outbox;
    private final Clock clock;

    TwoPeople(
            Proposals proposals,
            DeskConversations conversations,
            Line line,
            ObjectProvider<TakesTwo> matters,
            Outbox outbox,
            Clock clock) {
        this.proposals = proposals;
        this.conversations = conversations;
        this.line = line;
        this.matters = matters;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What waits for a second person here. */
    @Transactional(readOnly = true)
    public List<Proposal> open(Actor.Staff reader, ConversationId conversation) {
        conversations.requireReadable(reader, conversation);
        return proposals.open(conversation, today());
    }

    /**
     * Proposes.
     *
     * @throws Refusal 422 when the words are missing or too long, 409 when the same waits already
     */
    @Transactional
    public Proposal propose(
            Actor.Staff by, ConversationId conversation, String kind, String words, @Nullable LocalDate until) {
        conversations.requireReadable(by, conversation);
        if (words.isBlank() || words.codePointCount(0, words.length()) > MAX_LENGTH) {
            throw Refusal.unprocessable("words-needed", "Write why, in up to 2,000 signs.")
                    .at("/words", words.isBlank() ? "empty" : "too-long");
        }
        LocalDate today = today();
        if (proposals.open(conversation, today).stream()
                .anyMatch(open -> open.kind().equals(kind))) {
            throw Refusal.conflict("proposal-open", "This waits for a second person already.");
        }
        Proposal proposal = new Proposal(
                new ProposalId(UUID.randomUUID()),
                kind,
                conversation,
                words,
                until,
                by.id(),
                today,
                today.plus(Proposal.OPEN_FOR),
                Proposal.Status.OPEN,
                null);
        matter(kind).check(proposal);
        proposals.add(proposal);
        record(PROPOSED, by.id(), proposal);
        return proposal;
    }

    /** The second person's yes, upon which it happens. */
    @Transactional
    public Proposal confirm(Actor.Staff by, ConversationId conversation, ProposalId id) {
        Proposal confirmed = find(by, conversation, id).confirm(by.id(), today());
        TakesTwo matter = matter(confirmed.kind());
        if (!matter.mayConfirm(by)) {
            throw Refusal.forbidden("lead-confirms", "The lead of the desk confirms this.");
        }
        matter.check(confirmed);
        keep(confirmed);
        record(CONFIRMED, by.id(), confirmed);
        matter.confirmed(confirmed);
        return confirmed;
    }

    /** Anybody's no. */
    @Transactional
    public void decline(Actor.Staff by, ConversationId conversation, ProposalId id) {
        Proposal declined = find(by, conversation, id).decline(by.id(), today());
        keep(declined);
        record(DECLINED, by.id(), declined);
    }

    private Proposal find(Actor.Staff by, ConversationId conversation, ProposalId id) {
        conversations.requireReadable(by, conversation);
        return proposals.find(conversation, id).orElseThrow(Refusal::notFound);
    }

    private void keep(Proposal decided) {
        if (!proposals.decide(decided)) {
            throw Refusal.conflict("proposal-decided", "This has been decided already.");
        }
    }

    private TakesTwo matter(String kind) {
        Map<String, TakesTwo> byKind = matters.stream().collect(Collectors.toMap(TakesTwo::kind, Function.identity()));
        return Optional.ofNullable(byKind.get(kind)).orElseThrow(Refusal::notFound);
    }

    private void record(String act, StaffId by, Proposal proposal) {
        outbox.audit(AuditEntry.byStaffOn(
                act,
                by,
                today(),
                Map.of(
                        "proposal", proposal.id().toString(),
                        "kind", proposal.kind(),
                        "conversation",
                                line.auditReference(proposal.conversation()).toString())));
    }

    private LocalDate today() {
        return CoarseTime.dayOf(clock, CoarseTime.TOKYO);
    }
}
