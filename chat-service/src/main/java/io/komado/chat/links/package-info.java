/** Two lines that readers may know to be of one person, because the member of the later one was asked and agreed. */
@NullMarked
package io.komado.chat.links;

import org.jspecify.annotations.NullMarked;
