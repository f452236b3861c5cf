/**
 * Mails to staff and contacts: written in the transaction of the act that causes them, sent soon after, tried again until the relay takes
 * or refuses them. Members are never written to (TH-20).
 *
 * <p>A process that dies between the relay's answer and its own commit sends the mail again, under the same Message-ID.
 */
@NullMarked
package io.komado.chassis.mail;

import org.jspecify.annotations.NullMarked;
