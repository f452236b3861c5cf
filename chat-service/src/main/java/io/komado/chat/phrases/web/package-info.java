/** Continuation phrases over HTTP. */
@NullMarked
package io.komado.chat.phrases.web;

import org.jspecify.annotations.NullMarked;
