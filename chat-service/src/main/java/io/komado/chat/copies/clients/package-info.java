/** The way to identity-service for names, with this service's own token. */
@NullMarked
package io.komado.chat.copies.clients;

import org.jspecify.annotations.NullMarked;
