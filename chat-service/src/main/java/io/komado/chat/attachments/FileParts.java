package io.komado.chat.attachments;

import io.komado.chat.conversations.AttachmentId;
import java.time.Instant;

/** Parts of files of the tenant of the running transaction, as ciphertext; a port, because SQL stays at the rim. */
public interface FileParts {

    void store(AttachmentId file, int number, byte[] ciphertext, Instant hour);

    byte[] read(AttachmentId file, int number);

    /** Deletes the parts of a file whose message was not written. */
    void forget(AttachmentId file);

    /** Gives the parts of a file this hour. */
    void date(AttachmentId file, Instant hour);

    /** Deletes parts that no message took or waits for, of this hour or before; how many. */
    int forgetOrphans(Instant hour);
}
