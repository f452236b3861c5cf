/** A conversation on paper: for its member to take along, and for the desk with a mark of who took it and when. */
@NullMarked
package io.komado.chat.copies;

import org.jspecify.annotations.NullMarked;
