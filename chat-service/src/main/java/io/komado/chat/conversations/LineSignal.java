package io.komado.chat.conversations;

import io.komado.chassis.tenancy.TenantId;
import java.util.UUID;

/**
 * The word between replicas that a line changed; it is kept nowhere.
 *
 * @param seq of the message that was written, {@value #NAMED} when it is the nickname that is new, {@value #LEFT} when the line has left
 */
public record LineSignal(TenantId tenant, ConversationId conversation, int seq) {

    /** Stands where a message's number would: the line has a new nickname. */
    public static final int NAMED = 0;

    /** Stands where a message's number would: the line has left its desk and its member. */
    public static final int LEFT = -1;

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
