/**
 * A tenant's rules as versions with the day from which each is in force (R4-72, R4-73).
 *
 * <p>It exists so that every service goes by numbers that the organisation set within what is lawful, and so that a matter keeps the version
 * under which it began.
 */
@NullMarked
package io.komado.provisioning.policies;

import org.jspecify.annotations.NullMarked;
