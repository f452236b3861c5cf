package io.komado.chat.keeping;

import io.komado.chassis.actor.Actor;
import io.komado.chassis.problem.Refusal;
import io.komado.chat.conversations.AttachmentId;
import io.komado.chat.conversations.ConversationId;
import io.komado.chat.conversations.MemberConversations;
import io.komado.chat.conversations.Message;
import io.komado.chat.conversations.Messages;
import io.komado.chat.conversations.Page;
import io.komado.chat.conversations.RouteId;
import io.komado.chat.conversations.StoredAttachment;
import io.komado.chat.conversations.WhenWithdrawn;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a member can do about keeping: look, withdraw the whole conversation, read what the desk deleted until its keys go, and hurry that. */
@Service
public class MemberKeeping {

    private final Stays stays;
    private final Endings endings;
    private final DeskKeeping desk;
    private final MemberConversations conversations;
    private final Messages messages;
    private final List<WhenWithdrawn> whenWithdrawn;

    MemberKeeping(
            Stays stays,
            Endings endings,
            DeskKeeping desk,
            MemberConversations conversations,
            Messages messages,
            List<WhenWithdrawn> whenWithdrawn) {
        this.stays = stays;
        this.endings = endings;
        this.desk = desk;
        this.conversations = conversations;
        this.messages = messages;
        this.whenWithdrawn = List.copyOf(whenWithdrawn);
    }

    /** How long the member's conversation with this desk is kept; empty while nothing was written. */
    @Transactional(readOnly = true)
    public Optional<Outlook> outlook(Actor.Member member, RouteId with) {
        return conversations.own(member, with).flatMap(stays::of).map(desk::outlook);
    }

    /**
     * Withdraws the whole conversation: its keys are destroyed at once, or, where a case rests on it, once the case lets go. What waits to
     * be delivered later is taken back with it.
     *
     * @throws Refusal 409 {@code conversation-held} while it is kept longer, 404 when there is none
     */
    @Transactional
    public void withdraw(Actor.Member member, RouteId with) {
        ConversationId own = conversations.own(member, with).orElseThrow(Refusal::notFound);
        Stay stay = stays.locked(own).orElseThrow(Refusal::notFound);
        stay.requireNotHeld(endings.today());
        whenWithdrawn.forEach(one -> one.withdrawn(member, with));
        endings.leave(own, Cause.MEMBER, stay.tied() ? Optional.empty() : Optional.of(endings.today()));
    }

    /** What has left and can still be read by this member. */
    @Transactional(readOnly = true)
    public List<Farewell> farewells(Actor.Member member) {
        return stays.farewells(member.ref());
    }

    /** Some of it, the latest first asked. */
    @Transactional(readOnly = true)
    public Page read(Actor.Member member, FarewellId id, int before, int limit) {
        List<Message> found = messages.latest(find(member, id).conversation(), Messages.Span.before(before), limit + 1);
        boolean more = found.size() > limit;
        return new Page(more ? found.subList(1, found.size()) : found, more, Integer.MAX_VALUE, false);
    }

    /** A file of it. */
    @Transactional(readOnly = true)
    public StoredAttachment attachment(Actor.Member member, FarewellId id, AttachmentId file) {
        return messages.attachment(find(member, id).conversation(), file, 0).orElseThrow(Refusal::notFound);
    }

    /**
     * Has what the desk deleted destroyed now instead of on its day.
     *
     * @throws Refusal 409 {@code conversation-tied} while a case rests on it
     */
    @Transactional
    public void hurry(Actor.Member member, FarewellId id) {
        ConversationId left = find(member, id).conversation();
        if (stays.isTied(left)) {
            throw Refusal.conflict("conversation-tied", "A case rests on this; it is destroyed when the case is over.");
        }
        endings.destroy(left, Cause.MEMBER);
    }

    private Farewell find(Actor.Member member, FarewellId id) {
        return stays.farewell(member.ref(), id).orElseThrow(Refusal::notFound);
    }
}
