/**
 * Notices over HTTP, to both sides alike.
 */
@NullMarked
package io.komado.chat.notices.web;

import org.jspecify.annotations.NullMarked;
