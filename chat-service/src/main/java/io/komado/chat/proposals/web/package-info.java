/**
 * Proposals over HTTP.
 */
@NullMarked
package io.komado.chat.proposals.web;

import org.jspecify.annotations.NullMarked;
