package io.komado.chat.conversations;

import io.komado.chassis.tenancy.TenantId;
import java.util.UUID;

/** The word between replicas that a message was written; it is kept nowhere. */
public record LineSignal(TenantId tenant, ConversationId conversation, int seq) {

    /** The channel of these words. */
    public static final String CHANNEL = "lines";

    /** The word as it travels. */
    public String subject() {
        return tenant + ":" + conversation + ":" + seq;
    }

    /** Reads a word back. */
    public static LineSignal of(String subject) {
        String[] parts = subject.split(":", 3);
        return new LineSignal(
                new TenantId(parts[0]), new ConversationId(UUID.fromString(parts[1])), Integer.parseInt(parts[2]));
    }
}
