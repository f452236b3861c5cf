package io.komado.chat.attachments;

import io.komado.chassis.actor.Actor;
import io.komado.chassis.encryption.ContentCipher;
import io.komado.chassis.encryption.DataKeys;
import io.komado.chassis.encryption.WrappedKey;
import io.komado.chassis.problem.Refusal;
import io.komado.chassis.time.CoarseTime;
import io.komado.chassis.timers.Timers;
import io.komado.chat.conversations.Attachment;
import io.komado.chat.conversations.AttachmentId;
import io.komado.chat.conversations.ConversationId;
import io.komado.chat.conversations.DeskConversations;
import io.komado.chat.conversations.Line;
import io.komado.chat.conversations.MemberConversations;
import io.komado.chat.conversations.RouteId;
import io.komado.chat.conversations.StoredAttachment;
import io.komado.cleaner.FileKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes files in and hands them out. A file is cleaned, encrypted and stored part by part, with one part in memory at a time; it
 * exists once its message is written, in that message's transaction. What broke off before leaves parts without a key, which are
 * swept a day later.
 */
@Service
@EnableConfigurationProperties(AttachmentProperties.class)
public class Attachments {

    static final String ORPHANS = "attachments.orphans";
    static final Duration UNTIL_SWEPT = Duration.ofHours(24);

    private static final int PART_BYTES = 256 * 1024;

    private final MemberConversations ofMembers;
    private final DeskConversations ofDesks;
    private final FileParts parts;
    private final DataKeys keys;
    private final Timers timers;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final AttachmentProperties properties;
    private final Antivirus antivirus;
    private final Semaphore places;

    Attachments(
            MemberConversations ofMembers,
            DeskConversations ofDesks,
            FileParts parts,
            DataKeys keys,
            Timers timers,
            Clock clock,
            TransactionTemplate transaction,
            AttachmentProperties properties) {
        this.ofMembers = ofMembers;
        this.ofDesks = ofDesks;
        this.parts = parts;
        this.keys = keys;
        this.timers = timers;
        this.clock = clock;
        this.transaction = transaction;
        this.properties = properties;
        this.antivirus = Antivirus.at(properties.clamd());
        this.places = new Semaphore(properties.atOnce());
    }

    /** A member sends a file; sent again with its client id, it is the same message. */
    public Line.Written send(Actor.Member member, RouteId route, UUID clientId, InputStream original) {
        ofMembers.own(member, route);
        return send(original, content -> ofMembers.write(member, route, clientId, content));
    }

    /** A person of the desk sends a file. */
    public Line.Written send(Actor.Staff author, ConversationId conversation, UUID clientId, InputStream original) {
        ofDesks.requireReadable(author, conversation);
        return send(original, content -> ofDesks.reply(author, conversation, clientId, content));
    }

    private Line.Written send(InputStream original, Function<Line.Content, Line.Written> message) {
        AtomicReference<Line.Written> written = new AtomicReference<>();
        takeIn(original, stored -> {
            Line.Written one = message.apply(Line.Content.of(stored));
            written.set(one);
            return !one.repeated();
        });
        return Objects.requireNonNull(written.get());
    }

    /**
     * Cleans and stores a file for whoever keeps it by its key; it is forgotten unless it is kept.
     *
     * @param keeps whether it was kept
     */
    public void takeIn(InputStream original, Predicate<StoredAttachment> keeps) {
        StoredAttachment stored = store(original);
        boolean kept = false;
        try {
            kept = keeps.test(stored);
        } finally {
            if (!kept) {
                forget(stored.file().id());
            }
        }
    }

    /** Forgets a file that no message took, in the running transaction. */
    public void discard(StoredAttachment stored) {
        parts.forget(stored.file().id());
    }

    /** From now on a file has this hour, in the running transaction. */
    public void date(StoredAttachment stored, Instant hour) {
        parts.date(stored.file().id(), hour);
    }

    /** Cleans and stores; nobody else works on this file, so each part is a transaction of its own. */
    private StoredAttachment store(InputStream original) {
        try {
            PushbackInputStream begun = new PushbackInputStream(original);
            int first = begun.read();
            if (first < 0) {
                throw CleaningProcess.refusal("file-empty");
            }
            begun.unread(first);
            return clean(begun);
        } catch (IOException e) {
            throw Refusal.unprocessable("file-cut-off", "The file did not arrive whole. Send it again.")
                    .at("/file", "file-cut-off");
        }
    }

    private StoredAttachment clean(InputStream original) throws IOException {
        takePlace();
        AttachmentId file = new AttachmentId(UUID.randomUUID());
        Storing storing = transaction.execute(status -> {
            Instant hour = CoarseTime.hourOf(clock);
            timers.set(ORPHANS, String.valueOf(hour.getEpochSecond()), hour.plus(UNTIL_SWEPT));
            WrappedKey key = keys.create();
            return new Storing(file, key, keys.open(key), hour);
        });
        try (Antivirus.Scan scan = antivirus.scan(original);
                CleaningProcess cleaning = CleaningProcess.of(scan.passedOn(), properties)) {
            FileKind kind = cleaning.giveTo(storing, PART_BYTES);
            scan.requireClean();
            return new StoredAttachment(new Attachment(file, kind, storing.bytes), storing.number, storing.key);
        } catch (IOException | RuntimeException e) {
            forget(file);
            throw e;
        } finally {
            places.release();
        }
    }

    private void takePlace() {
        try {
            if (places.tryAcquire(properties.waiting().toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw Refusal.unavailable("files-busy", "Many files are being cleaned. Send it again in a minute.");
    }

    private void forget(AttachmentId file) {
        transaction.executeWithoutResult(status -> parts.forget(file));
    }

    /** The member's own file. */
    public StoredAttachment find(Actor.Member member, RouteId route, AttachmentId file) {
        return ofMembers.attachment(member, route, file);
    }

    /** A file of a line that this person may read. */
    public StoredAttachment find(Actor.Staff reader, ConversationId conversation, AttachmentId file) {
        return ofDesks.attachment(reader, conversation, file);
    }

    /** Writes the file there, one part in memory at a time. */
    public void copy(StoredAttachment stored, OutputStream to) throws IOException {
        AttachmentId file = stored.file().id();
        ContentCipher cipher = transaction.execute(status -> keys.open(stored.key()));
        for (int number = 0; number < stored.parts(); number++) {
            int wanted = number;
            byte[] part = transaction.execute(status -> parts.read(file, wanted));
            to.write(cipher.decryptBytes(part, place(file, number, number == stored.parts() - 1)));
        }
    }

    /** A part is bound to its file and place, and the last to being the last, so that nothing can be cut off unnoticed. */
    private static String place(AttachmentId file, int number, boolean last) {
        return file + "/" + number + (last ? "/last" : "");
    }

    /** Stores part after part of one file. */
    private final class Storing implements CleaningProcess.Parts {

        private final AttachmentId file;
        private final WrappedKey key;
        private final ContentCipher cipher;
        private final Instant hour;
        private int number;
        private long bytes;

        Storing(AttachmentId file, WrappedKey key, ContentCipher cipher, Instant hour) {
            this.file = file;
            this.key = key;
            this.cipher = cipher;
            this.hour = hour;
        }

        @Override
        public void take(byte[] part, boolean last) {
            byte[] ciphertext = cipher.encryptBytes(part, place(file, number, last));
            int stored = number;
            transaction.executeWithoutResult(status -> parts.store(file, stored, ciphertext, hour));
            number++;
            bytes += part.length;
        }
    }
}
