/** Messages that a member has delivered at a random later time, so that the moment of writing says nothing (TH-17). */
@NullMarked
package io.komado.chat.delays;

import org.jspecify.annotations.NullMarked;
