/**
 * The tenant's rules for conversations, by the day from which each version holds.
 *
 * <p>It exists so that deadlines, terms and delays go by the numbers that the organisation published, and so that nothing here has a number of its own.
 */
@NullMarked
package io.komado.chat.policies;

import org.jspecify.annotations.NullMarked;
