/**
 * A word between the replicas of one service that something changed, by PostgreSQL's NOTIFY, sent after the commit.
 *
 * <p>Sent inside the transaction it would take one lock across the database at every commit; sent after it, many changes make
 * one notification. A word that is lost does no harm: whoever waits for it also looks by itself.
 */
@NullMarked
package io.komado.chassis.signal;

import org.jspecify.annotations.NullMarked;
