/** Pages of desks over HTTP. */
@NullMarked
package io.komado.chat.deskpages.web;

import org.jspecify.annotations.NullMarked;
