package io.komado.chat.keeping;

import io.komado.chassis.actor.Actor;
import io.komado.chassis.problem.Refusal;
import io.komado.chat.conversations.ConversationId;
import io.komado.chat.conversations.ConversationSummary;
import io.komado.chat.conversations.DeskConversations;
import io.komado.chat.conversations.DeskLists;
import io.komado.chat.conversations.Line;
import io.komado.chat.desks.DeskId;
import io.komado.chat.desks.Desks;
import io.komado.chat.policies.Policies;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a desk can do about keeping: look, delete one conversation, delete all (R0-11). */
@Service
public class DeskKeeping {

    /** The audited act. */
    public static final String DELETED = "conversation.deleted";

    private static final int PAGE = 100;

    /**
     * What deleting all of a desk's conversations would do.
     *
     * @param conversations how many would go
     * @param kept how many would stay, because of a hold or a case
     */
    public record AllOutlook(int conversations, int kept, LocalDate destroyedOn) {}

    private final Stays stays;
    private final Endings endings;
    private final Line line;
    private final DeskConversations conversations;
    private final Desks desks;
    private final Policies policies;
    private final KeepingAnnouncements announcements;

    DeskKeeping(
            Stays stays,
            Endings endings,
            Line line,
            DeskConversations conversations,
            Desks desks,
            Policies policies,
            KeepingAnnouncements announcements) {
        this.stays = stays;
        this.endings = endings;
        this.line = line;
        this.conversations = conversations;
        this.desks = desks;
        this.policies = policies;
        this.announcements = announcements;
    }

    /** How long this conversation is kept. */
    @Transactional(readOnly = true)
    public Outlook outlook(Actor.Staff reader, ConversationId conversation) {
        conversations.requireReadable(reader, conversation);
        return stays.of(conversation).map(this::outlook).orElseThrow(Refusal::notFound);
    }

    /**
     * Deletes one conversation: gone from every screen of the staff at once, its keys on the day that is answered.
     *
     * @throws Refusal 409 {@code conversation-held} or {@code conversation-tied}
     */
    @Transactional
    public LocalDate delete(Actor.Staff by, ConversationId conversation) {
        conversations.requireReadable(by, conversation);
        Stay stay = stays.locked(conversation).orElseThrow(Refusal::notFound);
        stay.requireNotHeld(endings.today());
        stay.requireNotTied();
        return deleteNow(by, conversation);
    }

    /** What deleting all conversations of this desk that this person reads would do. */
    @Transactional(readOnly = true)
    public AllOutlook outlookOfAll(Actor.Staff reader, DeskId desk) {
        List<ConversationId> all = all(reader, desk);
        int free = (int) all.stream().filter(this::isFree).count();
        return new AllOutlook(free, all.size() - free, destroyedOn());
    }

    /**
     * Deletes all conversations of this desk that this person reads, but for those that are held or tied.
     *
     * @param expected how many were shown, so that nothing goes unseen
     * @throws Refusal 409 {@code deletion-changed} when there are others meanwhile
     */
    @Transactional
    public AllOutlook deleteAll(Actor.Staff by, DeskId desk, int expected) {
        List<ConversationId> all = all(by, desk);
        List<ConversationId> free = all.stream()
                .filter(one -> stays.locked(one).filter(this::isFree).isPresent())
                .toList();
        if (free.size() != expected) {
            throw Refusal.conflict("deletion-changed", "The conversations of this desk have changed. Look again.");
        }
        free.forEach(one -> deleteNow(by, one));
        return new AllOutlook(free.size(), all.size() - free.size(), destroyedOn());
    }

    private LocalDate deleteNow(Actor.Staff by, ConversationId conversation) {
        LocalDate due = destroyedOn();
        announcements.deleted(line.auditReference(conversation), by.id(), endings.today(), Optional.of(due));
        endings.leave(conversation, Cause.DESK, Optional.of(due));
        return due;
    }

    private List<ConversationId> all(Actor.Staff reader, DeskId desk) {
        if (!desks.readBy(reader.id(), endings.today()).contains(desk)) {
            throw Refusal.notFound();
        }
        List<ConversationId> found = new ArrayList<>();
        Optional<DeskLists.Place> after = Optional.empty();
        List<ConversationSummary> page;
        do {
            page = conversations.list(reader, new DeskLists.Filter(false, false), after, PAGE);
            for (ConversationSummary row : page) {
                if (row.desk().equals(desk)) {
                    found.add(row.id());
                }
                after = Optional.of(new DeskLists.Place(row.lastHour(), row.id()));
            }
        } while (page.size() == PAGE);
        return found;
    }

    private boolean isFree(ConversationId conversation) {
        return stays.of(conversation).filter(this::isFree).isPresent();
    }

    private boolean isFree(Stay stay) {
        return !stay.tied() && !stay.isHeld(endings.today());
    }

    Outlook outlook(Stay stay) {
        return outlook(stay, destroyedOn());
    }

    private Outlook outlook(Stay stay, LocalDate destroyedOn) {
        LocalDate today = endings.today();
        return new Outlook(
                stay.endsOn(policies.at(today)),
                stay.notice().isPresent(),
                stay.isHeld(today) ? stay.heldUntil() : null,
                stay.threat(),
                stay.tied(),
                destroyedOn);
    }

    private LocalDate destroyedOn() {
        LocalDate today = endings.today();
        return today.plusDays(policies.at(today).deletionDelayDays());
    }
}
