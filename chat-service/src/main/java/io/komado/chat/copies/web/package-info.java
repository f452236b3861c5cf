/** Copies over HTTP, as something to keep that no browser opens by itself. */
@NullMarked
package io.komado.chat.copies.web;

import org.jspecify.annotations.NullMarked;
