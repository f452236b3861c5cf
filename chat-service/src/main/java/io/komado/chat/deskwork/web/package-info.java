/** The work of desks over HTTP. */
@NullMarked
package io.komado.chat.deskwork.web;

import org.jspecify.annotations.NullMarked;
