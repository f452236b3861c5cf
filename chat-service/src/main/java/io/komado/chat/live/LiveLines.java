package io.komado.chat.live;

import io.komado.chassis.problem.Traces;
import io.komado.chassis.signal.SignalListener;
import io.komado.chassis.tenancy.ForgetsTenants;
import io.komado.chassis.tenancy.Tenancy;
import io.komado.chassis.tenancy.TenantId;
import io.komado.chat.conversations.DeskLists;
import io.komado.chat.conversations.Line;
import io.komado.chat.conversations.LineSignal;
import io.komado.chat.conversations.Message;
import io.komado.chat.conversations.Messages;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings each message, once it is committed, to the streams that are open on this replica: the member's own and those of the
 * desk. Everything here is memory; a stream that missed something asks the database.
 */
@Component
public class LiveLines implements SignalListener, SmartLifecycle, ForgetsTenants {

    private static final Logger LOG = LoggerFactory.getLogger(LiveLines.class);
    private static final int REMEMBERED = 500;

    private record OwnLine(TenantId tenant, Line.Owner owner) {}

    private final Line line;
    private final Messages messages;
    private final DeskLists lists;
    private final TransactionTemplate transaction;
    private final BlockingQueue<LineSignal> signals = new LinkedBlockingQueue<>();
    private final Map<OwnLine, Set<Subscriber>> ofMembers = new ConcurrentHashMap<>();
    private final Map<TenantId, Set<Subscriber>> ofDesks = new ConcurrentHashMap<>();
    private final Map<TenantId, Deque<LiveMessage>> recent = new ConcurrentHashMap<>();
    private volatile boolean running;

    LiveLines(Line line, Messages messages, DeskLists lists, TransactionTemplate transaction) {
        this.line = line;
        this.messages = messages;
        this.lists = lists;
        this.transaction = transaction;
    }

    /** Hears a member's own line with a desk, also when it has not begun yet; the returned action stops it. */
    public Runnable hear(TenantId tenant, Line.Owner owner, Subscriber subscriber) {
        return hear(ofMembers, new OwnLine(tenant, owner), subscriber);
    }

    /** Hears all conversations of a tenant; the returned action stops it. */
    public Runnable hear(TenantId tenant, Subscriber subscriber) {
        recent.computeIfAbsent(tenant, key -> new ArrayDeque<>());
        return hear(ofDesks, tenant, subscriber);
    }

    private static <K> Runnable hear(Map<K, Set<Subscriber>> ears, K key, Subscriber subscriber) {
        ears.compute(key, (same, subscribers) -> {
            Set<Subscriber> all = subscribers == null ? ConcurrentHashMap.newKeySet() : subscribers;
            all.add(subscriber);
            return all;
        });
        return () -> ears.computeIfPresent(key, (same, subscribers) -> {
            subscribers.remove(subscriber);
            return subscribers.isEmpty() ? null : subscribers;
        });
    }

    /** What came after this cursor, as far as it is remembered; empty when the cursor is not known here. */
    public Optional<List<LiveMessage>> since(TenantId tenant, String cursor) {
        Deque<LiveMessage> remembered = recent.getOrDefault(tenant, new ArrayDeque<>());
        synchronized (remembered) {
            List<LiveMessage> after = new ArrayList<>();
            boolean found = false;
            for (LiveMessage message : remembered) {
                if (found) {
                    after.add(message);
                }
                found = found || message.cursor().equals(cursor);
            }
            return found ? Optional.of(after) : Optional.empty();
        }
    }

    @Override
    public String channel() {
        return LineSignal.CHANNEL;
    }

    @Override
    public void changed(String subject) {
        signals.add(LineSignal.of(subject));
    }

    @Override
    public void lookAgain() {
        ofMembers.values().forEach(subscribers -> subscribers.forEach(Subscriber::mayHaveMissed));
        ofDesks.values().forEach(subscribers -> subscribers.forEach(Subscriber::mayHaveMissed));
    }

    @Override
    public void forget(TenantId tenant) {
        recent.remove(tenant);
        ofMembers.forEach((line, subscribers) -> {
            if (line.tenant().equals(tenant)) {
                subscribers.forEach(Subscriber::end);
            }
        });
        ofDesks.getOrDefault(tenant, Set.of()).forEach(Subscriber::end);
    }

    private void dispatch() {
        while (running) {
            try {
                bring(signals.take());
            } catch (InterruptedException ignored) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("Streams will look again: {}", Traces.kindOf(e));
                lookAgain();
            }
        }
    }

    private void bring(LineSignal signal) {
        if (signal.seq() == LineSignal.LEFT) {
            leave(signal);
            return;
        }
        if (ofMembers.isEmpty() && !recent.containsKey(signal.tenant())) {
            return;
        }
        if (signal.seq() == LineSignal.NAMED) {
            ofDesks.getOrDefault(signal.tenant(), Set.of())
                    .forEach(subscriber -> subscriber.named(signal.conversation()));
            return;
        }
        Tenancy.in(signal.tenant(), () -> transaction.execute(status -> load(signal)))
                .ifPresent(message -> {
                    remember(message);
                    ofMembers
                            .getOrDefault(new OwnLine(message.tenant(), message.owner()), Set.of())
                            .forEach(subscriber -> subscriber.arrived(message));
                    ofDesks.getOrDefault(message.tenant(), Set.of()).forEach(subscriber -> subscriber.arrived(message));
                });
    }

    /** What is remembered of the line goes at once; its member and the desks are told to look again. */
    private void leave(LineSignal signal) {
        line.forget(signal.tenant(), signal.conversation());
        Deque<LiveMessage> remembered = recent.get(signal.tenant());
        if (remembered != null) {
            synchronized (remembered) {
                remembered.removeIf(message -> message.conversation().equals(signal.conversation()));
            }
        }
        ofDesks.getOrDefault(signal.tenant(), Set.of()).forEach(Subscriber::left);
        if (!ofMembers.isEmpty()) {
            Tenancy.in(signal.tenant(), () -> transaction.execute(status -> line.formerOwnerOf(signal.conversation())))
                    .map(owner -> ofMembers.getOrDefault(new OwnLine(signal.tenant(), owner), Set.of()))
                    .ifPresent(subscribers -> subscribers.forEach(Subscriber::left));
        }
    }

    private Optional<LiveMessage> load(LineSignal signal) {
        Optional<Message> found = messages.after(signal.conversation(), signal.seq() - 1, 1).stream()
                .filter(message -> message.seq() == signal.seq())
                .findFirst();
        return found.flatMap(message -> line.ownerOf(signal.conversation())
                .map(owner -> new LiveMessage(
                        signal.tenant(),
                        owner,
                        signal.conversation(),
                        UUID.randomUUID().toString(),
                        lists.nickname(signal.conversation()).orElse(null),
                        message)));
    }

    private void remember(LiveMessage message) {
        Deque<LiveMessage> remembered = recent.computeIfAbsent(message.tenant(), key -> new ArrayDeque<>());
        synchronized (remembered) {
            remembered.removeIf(earlier -> earlier.isThatOf(message));
            remembered.addLast(message);
            if (remembered.size() > REMEMBERED) {
                remembered.removeFirst();
            }
        }
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().name("live-lines").daemon().start(this::dispatch);
    }

    /** Ends the streams first, so that a stop need not wait for readers who are not going to leave by themselves. */
    @Override
    public void stop() {
        running = false;
        ofMembers.values().forEach(subscribers -> subscribers.forEach(Subscriber::end));
        ofDesks.values().forEach(subscribers -> subscribers.forEach(Subscriber::end));
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
