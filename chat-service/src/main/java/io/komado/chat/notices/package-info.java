/**
 * What the system says in a conversation, in words of ours that the apps have in each language.
 */
@NullMarked
package io.komado.chat.notices;

import org.jspecify.annotations.NullMarked;
