/**
 * The register over HTTP.
 */
@NullMarked
package io.komado.identity.register.web;

import org.jspecify.annotations.NullMarked;
