package io.komado.chat;

import io.komado.chat.conversations.ConversationId;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** What senders hold in their hands: for each line the messages that were acknowledged, in the order of the acknowledgements. */
final class Ledger {

    /**
     * A message.
     *
     * @param number its place in the line, and its text
     * @param side who wrote it, {@code member} or {@code desk}
     */
    record Entry(int number, String side) {}

    private final Map<ConversationId, Queue<Entry>> entries = new ConcurrentHashMap<>();
    private final AtomicInteger size = new AtomicInteger();

    void acknowledged(ConversationId line, Entry entry) {
        entries.computeIfAbsent(line, key -> new ConcurrentLinkedQueue<>()).add(entry);
        size.incrementAndGet();
    }

    /** How many messages of all lines were acknowledged. */
    int size() {
        return size.get();
    }

    Set<ConversationId> lines() {
        return entries.keySet();
    }

    List<Entry> of(ConversationId line) {
        return List.copyOf(entries.getOrDefault(line, new ConcurrentLinkedQueue<>()));
    }
}
