/** Streams over server-sent events. */
@NullMarked
package io.komado.chat.live.web;

import org.jspecify.annotations.NullMarked;
