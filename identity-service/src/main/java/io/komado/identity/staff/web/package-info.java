/**
 * Staff over HTTP: operators invite, people see who may read.
 */
@NullMarked
package io.komado.identity.staff.web;

import org.jspecify.annotations.NullMarked;
