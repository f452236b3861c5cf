package io.komado.chat.phrases;

import io.komado.chassis.actor.Actor;
import io.komado.chassis.problem.Refusal;
import io.komado.chassis.tenancy.TenantId;
import io.komado.chat.conversations.ConversationId;
import io.komado.chat.conversations.MemberConversations;
import io.komado.chat.conversations.RouteId;
import java.security.SecureRandom;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives out continuation phrases and takes them in. */
@Service
public class ContinuationDesk {

    private final Continuations continuations;
    private final MemberConversations conversations;
    private final TransactionTemplate transaction;
    private final SecureRandom random = new SecureRandom();

    ContinuationDesk(Continuations continuations, MemberConversations conversations, TransactionTemplate transaction) {
        this.continuations = continuations;
        this.conversations = conversations;
        this.transaction = transaction;
    }

    /** A new phrase for the member's own line, shown this once; an earlier one does not work any more. */
    public String draw(Actor.Member member, RouteId route, String language) {
        Phrase phrase = Phrase.drawn(language, random);
        byte[] digest = phrase.digest(member.of());
        transaction.executeWithoutResult(status -> continuations.keep(own(member, route), digest));
        return phrase.words();
    }

    /** Lets no phrase open the line any more. */
    @Transactional
    public void withdraw(Actor.Member member, RouteId route) {
        continuations.forget(own(member, route));
    }

    /** Whether a phrase opens the line. */
    @Transactional(readOnly = true)
    public boolean exists(Actor.Member member, RouteId route) {
        return conversations.own(member, route).map(continuations::exists).orElse(false);
    }

    /**
     * Makes the line of this phrase the member's; the account of before has it no more.
     *
     * @throws Refusal 422 {@code phrase-unknown} for any other words
     */
    public RouteId adopt(Actor.Member member, String typed) {
        TenantId tenant = member.of();
        byte[] digest = Phrase.typed(typed).digest(tenant);
        return transaction
                .execute(status -> continuations.adopt(digest, member.ref()))
                .orElseThrow(() -> Refusal.unprocessable("phrase-unknown", "These words open nothing.")
                        .at("/phrase", "unknown"));
    }

    private ConversationId own(Actor.Member member, RouteId route) {
        return conversations.own(member, route).orElseThrow(Refusal::notFound);
    }
}
