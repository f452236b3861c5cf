package io.komado.chat.conversations;

import io.komado.cleaner.FileKind;

/**
 * A file as both sides see it: what it is and how large. It has no name, because names tell (TH-21).
 *
 * @param bytes how large it is, cleaned
 */
public record Attachment(AttachmentId id, FileKind kind, long bytes) {}
