/**
 * What a desk does about words that hurt those who read them: it slows, closes, and keeps a threat (issue B, point 11).
 *
 * <p>It exists so that people at a desk need not bear everything, and that whoever they hold back is told so, reads on, and can turn elsewhere.
 */
@NullMarked
package io.komado.chat.conduct;

import org.jspecify.annotations.NullMarked;
