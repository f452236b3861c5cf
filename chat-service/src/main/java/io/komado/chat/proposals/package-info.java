/**
 * What takes two people of a desk: one proposes, another confirms.
 *
 * <p>It exists so that nothing which bears hard on a member rests on one person alone. What was written to a proposal lies under the key of its conversation.
 */
@NullMarked
package io.komado.chat.proposals;

import org.jspecify.annotations.NullMarked;
