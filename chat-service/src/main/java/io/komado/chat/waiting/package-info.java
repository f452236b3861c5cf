/**
 * Who of the staff is told that something waits, and when nobody has answered in time.
 *
 * <p>Members are told nothing by push or mail (TH-20); they see on their return what is new.
 */
@NullMarked
package io.komado.chat.waiting;

import org.jspecify.annotations.NullMarked;
