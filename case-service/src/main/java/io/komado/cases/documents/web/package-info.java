/**
 * Documents over HTTP.
 */
@NullMarked
package io.komado.cases.documents.web;

import org.jspecify.annotations.NullMarked;
