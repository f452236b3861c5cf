package io.komado.cases.intakes.mailbox;

import io.komado.chassis.tenancy.TenantId;
import java.util.Optional;

/**
 * What is kept of a mail.
 *
 * @param client to whom it was written, by the code in the address; empty where there is none
 * @param from the address that it gives for itself, which proves nothing; empty where it cannot be read
 * @param text the subject and what was written, without attachments
 */
record ReceivedMail(Optional<TenantId> client, String from, String text) {

    /** What was written stays out of logs and exceptions. */
    @Override
    public String toString() {
        return "ReceivedMail";
    }
}
