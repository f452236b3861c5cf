/**
 * Fact sheets over HTTP.
 */
@NullMarked
package io.komado.cases.sheets.web;

import org.jspecify.annotations.NullMarked;
