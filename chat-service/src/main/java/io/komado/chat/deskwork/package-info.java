/** What the people of a desk do with a conversation beside answering: hand it over, mark it, note something for each other. */
@NullMarked
package io.komado.chat.deskwork;

import org.jspecify.annotations.NullMarked;
