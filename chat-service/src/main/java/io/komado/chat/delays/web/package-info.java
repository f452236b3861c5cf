/** Delayed messages over HTTP. */
@NullMarked
package io.komado.chat.delays.web;

import org.jspecify.annotations.NullMarked;
