/**
 * Proposals over HTTP.
 */
@NullMarked
package io.komado.identity.proposals.web;

import org.jspecify.annotations.NullMarked;
