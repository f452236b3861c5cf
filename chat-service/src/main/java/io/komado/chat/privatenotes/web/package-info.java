/** A member's private notes over HTTP. */
@NullMarked
package io.komado.chat.privatenotes.web;

import org.jspecify.annotations.NullMarked;
