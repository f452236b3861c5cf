package io.komado.chat.records;

import io.komado.chassis.actor.Actor;
import io.komado.chassis.problem.Refusal;
import io.komado.chat.conversations.ConversationId;
import io.komado.chat.conversations.MemberConversations;
import io.komado.chat.conversations.RouteId;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a member says to a record: consent to keep it, consent to report it, or other words; until it was reported, all of it can be taken back. */
@Service
public class MemberRecords {

    private final CaseRecords records;
    private final MemberConversations conversations;

    MemberRecords(CaseRecords records, MemberConversations conversations) {
        this.records = records;
        this.conversations = conversations;
    }

    /** The record of the member's conversation with this desk, if one was proposed. */
    @Transactional(readOnly = true)
    public Optional<CaseRecord> of(Actor.Member member, RouteId route) {
        return conversations.own(member, route).flatMap(records::of);
    }

    /** @throws Refusal 409 {@code record-changed} with the new version when another was meant */
    @Transactional
    public CaseRecord consent(Actor.Member member, RouteId route, int known, boolean record, boolean report) {
        return change(member, route, before -> before.consent(known, record, report));
    }

    /** Asks for other words. */
    @Transactional
    public CaseRecord correct(Actor.Member member, RouteId route, int known, String words) {
        return change(member, route, before -> before.correct(known, words));
    }

    private CaseRecord change(Actor.Member member, RouteId route, UnaryOperator<CaseRecord> change) {
        ConversationId own = conversations.own(member, route).orElseThrow(Refusal::notFound);
        CaseRecord changed = change.apply(records.locked(own).orElseThrow(Refusal::notFound));
        records.save(changed);
        return changed;
    }
}
