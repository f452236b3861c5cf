/** Replies that a desk has ready, so that the first words to somebody who is afraid are well chosen (R3-53). */
@NullMarked
package io.komado.chat.templates;

import org.jspecify.annotations.NullMarked;
