/** Conduct over HTTP. */
@NullMarked
package io.komado.chat.conduct.web;

import org.jspecify.annotations.NullMarked;
