/**
 * A member's own settings over HTTP, and the nicknames that chat-service asks for.
 */
@NullMarked
package io.komado.identity.members.web;

import org.jspecify.annotations.NullMarked;
