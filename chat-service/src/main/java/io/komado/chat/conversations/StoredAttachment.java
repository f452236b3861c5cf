package io.komado.chat.conversations;

import io.komado.chassis.encryption.WrappedKey;

/**
 * A file with what is needed to read it back.
 *
 * @param parts into how many parts it was cut
 * @param key its own; whoever destroys it has deleted the file
 */
public record StoredAttachment(Attachment file, int parts, WrappedKey key) {}
