/** Ready replies over HTTP. */
@NullMarked
package io.komado.chat.templates.web;

import org.jspecify.annotations.NullMarked;
