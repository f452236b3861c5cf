/**
 * Keeping and deleting over HTTP.
 */
@NullMarked
package io.komado.chat.keeping.web;

import org.jspecify.annotations.NullMarked;
