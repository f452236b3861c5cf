/**
 * Conflicts of interest over HTTP.
 */
@NullMarked
package io.komado.identity.conflicts.web;

import org.jspecify.annotations.NullMarked;
