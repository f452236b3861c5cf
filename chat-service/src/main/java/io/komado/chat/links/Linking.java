package io.komado.chat.links;

import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.StaffId;
import io.komado.chassis.problem.Refusal;
import io.komado.chassis.time.CoarseTime;
import io.komado.chat.conversations.ConversationId;
import io.komado.chat.conversations.DeskActs;
import io.komado.chat.conversations.MemberConversations;
import io.komado.chat.conversations.Readership;
import io.komado.chat.conversations.RouteId;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks a member who says "I wrote before" whether two lines may be known as one person's, and tells those who read both. The member
 * gets to see nothing of the earlier line by it: whoever says so without the six words may be mistaken, or somebody else.
 */
@Service
public class Linking {

    /** The audited act. */
    public static final String ASKED = "desk.link-asked";

    private final LineLinks links;
    private final Readership readership;
    private final MemberConversations conversations;
    private final DeskActs acts;
    private final Clock clock;

    Linking(LineLinks links, Readership readership, MemberConversations conversations, DeskActs acts, Clock clock) {
        this.links = links;
        this.readership = readership;
        this.conversations = conversations;
        this.acts = acts;
        this.clock = clock;
    }

    /** Asks the member of the later line; both must be lines that this person reads. */
    @Transactional
    public void ask(Actor.Staff by, ConversationId later, ConversationId earlier) {
        require(by.id(), later);
        require(by.id(), earlier);
        if (later.equals(earlier)) {
            throw Refusal.unprocessable("same-line", "This is the same conversation.")
                    .at("/earlier", "same");
        }
        links.ask(later, earlier);
        acts.record(ASKED, later, by.id());
    }

    /** Takes the question, or what was agreed, back. */
    @Transactional
    public void withdraw(Actor.Staff by, ConversationId later) {
        require(by.id(), later);
        links.forget(later);
        acts.record(ASKED, later, by.id());
    }

    /** What this person may know of it: nothing of an earlier line that this person does not read. */
    @Transactional(readOnly = true)
    public Optional<LineLink> known(Actor.Staff by, ConversationId later) {
        require(by.id(), later);
        return links.of(later).filter(link -> reads(by.id(), link.earlier()));
    }

    /** Whether the member is asked at present. */
    @Transactional(readOnly = true)
    public boolean isAsked(Actor.Member member, RouteId route) {
        return conversations
                .own(member, route)
                .flatMap(links::of)
                .filter(link -> !link.agreed())
                .isPresent();
    }

    /** The member's answer; with a no nothing of the question is kept. */
    @Transactional
    public void answer(Actor.Member member, RouteId route, boolean agreed) {
        conversations.own(member, route).ifPresent(conversation -> {
            if (agreed) {
                links.agree(conversation);
            } else {
                links.forget(conversation);
            }
        });
    }

    private void require(StaffId reader, ConversationId conversation) {
        if (!reads(reader, conversation)) {
            throw Refusal.notFound();
        }
    }

    private boolean reads(StaffId reader, ConversationId conversation) {
        return readership
                .access(reader, conversation, CoarseTime.dayOf(clock, CoarseTime.TOKYO))
                .isPresent();
    }
}
