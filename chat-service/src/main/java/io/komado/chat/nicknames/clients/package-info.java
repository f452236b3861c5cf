/**
 * The way to identity-service, with this service's own token.
 */
@NullMarked
package io.komado.chat.nicknames.clients;

import org.jspecify.annotations.NullMarked;
