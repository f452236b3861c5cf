package io.komado.chat.notices;

import io.komado.chassis.actor.Actor;
import io.komado.chassis.problem.Refusal;
import io.komado.chassis.time.CoarseTime;
import io.komado.chat.conversations.ConversationId;
import io.komado.chat.conversations.DeskConversations;
import io.komado.chat.conversations.MemberConversations;
import io.komado.chat.conversations.RouteId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notices, for whoever may read the conversation. */
@Service
public class ReadNotices {

    /** The notice with which the time to object begins (T23). */
    private static final String DETERMINED = "determined";

    private final Notices notices;
    private final NoticeAnnouncements announcements;
    private final DeskConversations ofDesks;
    private final MemberConversations ofMembers;
    private final Clock clock;

    ReadNotices(
            Notices notices,
            NoticeAnnouncements announcements,
            DeskConversations ofDesks,
            MemberConversations ofMembers,
            Clock clock) {
        this.notices = notices;
        this.announcements = announcements;
        this.clock = clock;
        this.ofDesks = ofDesks;
        this.ofMembers = ofMembers;
    }

    /** Those of the member's own conversation with this desk; of one with which the time to object begins, the day counts on which it is first read. */
    @Transactional
    public List<Notice> of(Actor.Member member, RouteId route) {
        return ofMembers
                .own(member, route)
                .map(own -> {
                    LocalDate today = CoarseTime.dayOf(clock, CoarseTime.TOKYO);
                    notices.opened(own, DETERMINED, today)
                            .forEach(reference -> announcements.opened(reference, today, CoarseTime.hourOf(clock)));
                    return notices.of(own);
                })
                .orElseGet(List::of);
    }

    /**
     * The member's answer to what a notice asks.
     *
     * @throws Refusal 404 for what is no open question of the member's own conversation
     */
    @Transactional
    public void answer(Actor.Member member, RouteId route, int number, boolean yes) {
        String word = yes ? "yes" : "no";
        Notices.Answered answered = ofMembers
                .own(member, route)
                .flatMap(own -> notices.answered(own, number, word))
                .orElseThrow(Refusal::notFound);
        announcements.answered(answered, word, CoarseTime.hourOf(clock));
    }

    /** Those of a conversation that this person reads. */
    @Transactional(readOnly = true)
    public List<Notice> of(Actor.Staff reader, ConversationId conversation) {
        ofDesks.requireReadable(reader, conversation);
        return notices.of(conversation);
    }
}
