package io.komado.chat.conversations.web;

import io.komado.chassis.time.CoarseTime;
import io.komado.chat.conversations.Attachment;
import io.komado.chat.conversations.Message;
import io.komado.chat.conversations.Withdrawal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message on the wire; the half-day is the finest time that anyone is shown (TH-17).
 *
 * @param side {@code member} or {@code desk}
 * @param by the person of the desk
 * @param half {@code am} or {@code pm}
 * @param file what came with it, for a message without words
 * @param withdrawn that its member took it back, and why; null for a message that stands
 */
public record MessageView(
        int seq,
        String side,
        @Nullable UUID by,
        LocalDate day,
        String half,
        String text,
        UUID clientId,
        @Nullable FileView file,
        @Nullable String withdrawn) {

    /**
     * A file: where it can be had, what it is, and how large.
     *
     * @param kind the end of a file's name, such as {@code jpg}
     */
    public record FileView(UUID id, String kind, long bytes) {

        static FileView of(Attachment file) {
            return new FileView(file.id().value(), file.kind().extension(), file.bytes());
        }
    }

    /** The view of a message. */
    public static MessageView of(Message message) {
        CoarseTime.HalfDay shown = CoarseTime.shown(message.sentHour(), CoarseTime.TOKYO);
        return new MessageView(
                message.seq(),
                message.isByMember() ? "member" : "desk",
                message.author().map(author -> author.value()).orElse(null),
                shown.day(),
                shown.half().code(),
                message.text().value(),
                message.clientId(),
                message.attachment().map(FileView::of).orElse(null),
                message.withdrawal().map(Withdrawal::code).orElse(null));
    }

    @Override
    public String toString() {
        return "MessageView[hidden]";
    }
}
