/**
 * Units over HTTP.
 */
@NullMarked
package io.komado.identity.units.web;

import org.jspecify.annotations.NullMarked;
