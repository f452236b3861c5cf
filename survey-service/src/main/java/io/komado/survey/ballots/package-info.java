/**
 * Ballots: how it is known that an answer comes from somebody who may answer, once, and not from whom (ARCHITECTURE section 5, "Surveys cannot be linked").
 *
 * <p>A ballot is signed blindly (RFC 9474) for an account or a ticket, and comes back unblinded with the answers, without a token. Hand-ins are durable at once. Which accounts
 * had a ballot signed is kept in memory and written a day later with at least four others, sorted, because two durable writes in the same order would link them. Nothing
 * here writes a time, a number or an id that both sides have in common.
 */
@NullMarked
package io.komado.survey.ballots;

import org.jspecify.annotations.NullMarked;
