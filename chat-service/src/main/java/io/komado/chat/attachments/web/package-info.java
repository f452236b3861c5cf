/** Files over HTTP: raw bytes in, raw bytes out. */
@NullMarked
package io.komado.chat.attachments.web;

import org.jspecify.annotations.NullMarked;
