package io.komado.chat.copies;

import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.StaffId;
import io.komado.chassis.problem.Refusal;
import io.komado.chassis.tenancy.Tenancy;
import io.komado.chassis.tenancy.TenantId;
import io.komado.chassis.time.CoarseTime;
import io.komado.chat.conversations.ConversationId;
import io.komado.chat.conversations.DeskActs;
import io.komado.chat.conversations.MemberConversations;
import io.komado.chat.conversations.Message;
import io.komado.chat.conversations.Messages;
import io.komado.chat.conversations.Readership;
import io.komado.chat.conversations.RouteId;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes copies of conversations, a page of messages in memory at a time. */
@Service
public class ConversationCopies {

    /** The audited act. */
    public static final String EXPORTED = "desk.exported";

    private static final int PAGE = 200;

    private final MemberConversations ofMembers;
    private final Readership readership;
    private final Messages messages;
    private final StaffNames names;
    private final DeskActs acts;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ConversationCopies(
            MemberConversations ofMembers,
            Readership readership,
            Messages messages,
            StaffNames names,
            DeskActs acts,
            Clock clock,
            TransactionTemplate transaction) {
        this.ofMembers = ofMembers;
        this.readership = readership;
        this.messages = messages;
        this.names = names;
        this.acts = acts;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** The member's own line, with nothing of the account on it: no nickname, no id, no moment. */
    public void ofMember(Actor.Member member, RouteId route, Wording words, OutputStream out) throws IOException {
        write(
                words,
                message -> words.ownSide(message.isByMember()),
                Optional.empty(),
                after -> ofMembers.after(member, route, after, PAGE),
                out);
    }

    /**
     * Refuses whoever does not read it, and puts on record that it is taken out.
     *
     * @return from which message on this person reads it (R4-65)
     */
    public int takeOut(Actor.Staff reader, ConversationId conversation) {
        return transaction.execute(status -> {
            int after = readership
                    .access(reader.id(), conversation, CoarseTime.dayOf(clock, CoarseTime.TOKYO))
                    .orElseThrow(Refusal::notFound)
                    .after();
            acts.record(EXPORTED, conversation, reader.id());
            return after;
        });
    }

    /** The line as this person reads it, with the names on the name cards; who took it out and when stand across each page. */
    public void ofDesk(Actor.Staff reader, ConversationId conversation, int from, Wording words, OutputStream out)
            throws IOException {
        String when = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")
                .format(ZonedDateTime.ofInstant(clock.instant(), CoarseTime.TOKYO));
        Function<StaffId, String> nameOf = names();
        write(
                words,
                message -> message.author().map(nameOf).orElseGet(words::member),
                Optional.of(words.takenOut(nameOf.apply(reader.id()), when)),
                after -> transaction.execute(status -> messages.after(conversation, Math.max(after, from), PAGE)),
                out);
    }

    /** A name is asked for once; the opaque id stands where none can be had, so that no copy is without its mark. */
    private Function<StaffId, String> names() {
        TenantId tenant = Tenancy.required();
        Map<StaffId, String> known = new HashMap<>();
        return staff ->
                known.computeIfAbsent(staff, id -> names.of(tenant, List.of(id)).getOrDefault(id, id.toString()));
    }

    private static void write(
            Wording words,
            Function<Message, String> sideOf,
            Optional<String> mark,
            IntFunction<List<Message>> messagesAfter,
            OutputStream out)
            throws IOException {
        try (Paper paper = new Paper(mark)) {
            paper.head(words.title());
            int last = 0;
            List<Message> page = messagesAfter.apply(last);
            while (!page.isEmpty()) {
                for (Message message : page) {
                    write(message, words, sideOf.apply(message), paper);
                }
                last = page.getLast().seq();
                page = messagesAfter.apply(last);
            }
            paper.writeTo(out);
        }
    }

    private static void write(Message message, Wording words, String side, Paper paper) throws IOException {
        CoarseTime.HalfDay shown = CoarseTime.shown(message.sentHour(), CoarseTime.TOKYO);
        paper.quiet(side + "　" + shown.day() + " " + words.half(shown.half() == CoarseTime.Half.AM));
        if (message.withdrawal().isPresent()) {
            paper.text(words.withdrawn(message.withdrawal().get()));
        } else if (message.attachment().isPresent()) {
            paper.text(words.attached(message.attachment().get().kind().extension()));
        } else {
            paper.text(message.text().value());
        }
    }
}
