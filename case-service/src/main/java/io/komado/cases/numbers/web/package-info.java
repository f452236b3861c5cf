/**
 * Numbers over HTTP.
 */
@NullMarked
package io.komado.cases.numbers.web;

import org.jspecify.annotations.NullMarked;
