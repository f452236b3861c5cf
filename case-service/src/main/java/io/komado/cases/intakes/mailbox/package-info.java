/**
 * Intakes by mail (R1-07): a real mailbox, read over IMAP.
 *
 * <p>It exists so that of a mail nothing is kept but what somebody wrote and where they can be answered: every other header, and with it the
 * network and the device, ends here (TH-35).
 */
@NullMarked
package io.komado.cases.intakes.mailbox;

import org.jspecify.annotations.NullMarked;
