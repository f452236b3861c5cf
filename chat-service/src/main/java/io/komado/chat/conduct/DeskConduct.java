package io.komado.chat.conduct;

import io.komado.chassis.actor.Actor;
import io.komado.chassis.problem.Refusal;
import io.komado.chassis.time.CoarseTime;
import io.komado.chassis.timers.TimerHandler;
import io.komado.chassis.timers.Timers;
import io.komado.chat.conversations.Closing;
import io.komado.chat.conversations.ConversationId;
import io.komado.chat.conversations.DeskActs;
import io.komado.chat.conversations.DeskConversations;
import io.komado.chat.conversations.Line;
import io.komado.chat.conversations.Restraint;
import io.komado.chat.conversations.Restraints;
import io.komado.chat.keeping.CaseTies;
import io.komado.chat.notices.Notices;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Slows an account on its way to this desk, closes a line and opens it again. The member is told each time, and nothing is counted. */
@Service
public class DeskConduct implements TimerHandler {

    /** The audited acts. */
    public static final String SLOWED = "desk.slowed";

    public static final String FREED = "desk.freed";

    public static final String CLOSED = "desk.closed";

    public static final String REOPENED = "desk.reopened";

    /** The longest time for which an account is slow, in days; it can be slowed again. */
    public static final int MOST_DAYS = 14;

    private static final String OVER = "slowing.over";

    private final DeskConversations conversations;
    private final Line line;
    private final Restraints restraints;
    private final CaseTies ties;
    private final Notices notices;
    private final DeskActs acts;
    private final Timers timers;
    private final Clock clock;

    DeskConduct(
            DeskConversations conversations,
            Line line,
            Restraints restraints,
            CaseTies ties,
            Notices notices,
            DeskActs acts,
            Timers timers,
            Clock clock) {
        this.conversations = conversations;
        this.line = line;
        this.restraints = restraints;
        this.ties = ties;
        this.notices = notices;
        this.acts = acts;
        this.timers = timers;
        this.clock = clock;
    }

    /** What holds the member back here. */
    @Transactional(readOnly = true)
    public Restraint restraint(Actor.Staff reader, ConversationId conversation) {
        conversations.requireReadable(reader, conversation);
        return restraints.of(conversation, today());
    }

    /**
     * Has the account send a few messages an hour at most on its way to this desk; its ways around somebody are left alone.
     *
     * @param days for how many, from today on
     * @throws Refusal 422 {@code days-unlawful} for more than {@value #MOST_DAYS}
     */
    @Transactional
    public void slow(Actor.Staff by, ConversationId conversation, int days) {
        Line.Owner account = account(by, conversation);
        if (days < 1 || days > MOST_DAYS) {
            throw Refusal.unprocessable("days-unlawful", "An account is slow for one day to fourteen.")
                    .at("/days", days < 1 ? "too-few" : "too-many");
        }
        LocalDate until = today().plusDays(days);
        restraints.slow(account, until);
        timers.set(OVER, until.toString(), until.atStartOfDay(CoarseTime.TOKYO).toInstant());
        tell(SLOWED, by, conversation, "slowed", Map.of("until", until.toString()));
    }

    /** Lets the account write as others do; nothing happens when it does. */
    @Transactional
    public void free(Actor.Staff by, ConversationId conversation) {
        Line.Owner account = account(by, conversation);
        if (restraints.of(conversation, today()).slowUntil().isPresent()) {
            restraints.freeOf(account);
            tell(FREED, by, conversation, "freed", Map.of());
        }
    }

    /**
     * Closes the line: its member reads on, takes it along or withdraws it, and writes no more here.
     *
     * @throws Refusal 409 {@code conversation-tied} while a case rests on it, because it stays open until the case is resolved
     */
    @Transactional
    public void close(Actor.Staff by, ConversationId conversation, Closing why) {
        conversations.requireReadable(by, conversation);
        if (ties.isTied(conversation)) {
            throw Refusal.conflict("conversation-tied", "A case rests on this; it stays open until the case is over.");
        }
        restraints.close(conversation, why);
        tell(CLOSED, by, conversation, "closed", Map.of("reason", why.code()));
    }

    /** Opens it again; nothing happens when it is open. */
    @Transactional
    public void reopen(Actor.Staff by, ConversationId conversation) {
        conversations.requireReadable(by, conversation);
        if (restraints.of(conversation, today()).closed().isPresent()) {
            restraints.reopen(conversation);
            tell(REOPENED, by, conversation, "reopened", Map.of());
        }
    }

    @Override
    public String kind() {
        return OVER;
    }

    /** The day has come: nothing is left to say that an account was slow. */
    @Override
    public void due(String reference, Instant due) {
        restraints.forgetOver(today());
    }

    private Line.Owner account(Actor.Staff by, ConversationId conversation) {
        conversations.requireReadable(by, conversation);
        return line.ownerOf(conversation).orElseThrow(Refusal::notFound);
    }

    private void tell(
            String act, Actor.Staff by, ConversationId conversation, String notice, Map<String, String> params) {
        notices.add(conversation, notice, params, today());
        acts.record(act, conversation, by.id());
    }

    private LocalDate today() {
        return CoarseTime.dayOf(clock, CoarseTime.TOKYO);
    }
}
