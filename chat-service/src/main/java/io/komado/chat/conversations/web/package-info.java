/**
 * Conversations over HTTP: the member's own, and the desk's.
 */
@NullMarked
package io.komado.chat.conversations.web;

import org.jspecify.annotations.NullMarked;
